import { addressOf, connect } from '../../server/platform/database.ts';
import { freePort } from '../../server/platform/freePort.ts';
import { buildDoc, readStoredText } from '../../server/sync/storedText.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { contentOf } from '../../shared/text/content.ts';
import type { FreshDatabase } from './database.ts';
import { enterDemo, sectionOf } from './demoVisitor.ts';
import { type RunningServer, startServer } from './server.ts';
import { temporaryDirectory } from './temporaryDirectory.ts';
import { openTypist, type Typist } from './typist.ts';

/** What was found wrong; empty when every acknowledged word was there and nothing was doubled. */
export type Losses = {
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly acknowledged: number;
};

type Writer = { readonly typist: Typist; readonly name: string; typed: number };

/** Words that a writer has in flight before she waits for the server. */
const inFlight = 3;

/**
 * Ten people type into one section; the server is killed with SIGKILL in the middle of it, again and
 * again, each time after another number of acknowledged words. After each kill the log alone must hold
 * all that was acknowledged; at the end, everything that was typed, once.
 */
export async function killRounds(
  database: FreshDatabase,
  rounds: number,
  random: () => number,
): Promise<Losses> {
  await using directory = await temporaryDirectory();
  const port = await freePort('127.0.0.1');
  const start = () =>
    startServer({ dataDir: directory.path, databaseUrl: database.url, env: { PORT: String(port) } });
  let server = await start();
  const { writers, document } = await seat(server);
  const sql = connect(addressOf(database.url), { role: 'owner', connections: 1, name: 'corale tests' });
  const lost: string[] = [];
  const doubled: string[] = [];
  let acknowledged = 0;
  for (let round = 0; round < rounds; round++) {
    await typeUntil(writers, 20 + Math.floor(random() * 180));
    await server.kill9();
    const text = await storedWords(sql, document);
    const safe = writers.flatMap(wordsAcknowledged);
    lost.push(...safe.filter((word) => !text.includes(word)));
    acknowledged = safe.length;
    server = await start();
    for (const { typist } of writers) typist.reconnect();
  }
  for (const { typist } of writers) await typist.until('saved', (text) => text.save.kind === 'saved', 30_000);
  const text = await storedWords(sql, document);
  const all = writers.flatMap((writer) =>
    Array.from({ length: writer.typed }, (_, index) => wordOf(writer, index)),
  );
  lost.push(...all.filter((word) => !text.includes(word)));
  doubled.push(...all.filter((word) => text.split(word).length > 2));
  for (const { typist } of writers) typist.close();
  await server.stop();
  await sql.end();
  return { lost, doubled, acknowledged };
}

async function seat(server: RunningServer): Promise<{ writers: Writer[]; document: DocumentId }> {
  const personas = ['elena-esempi', 'marta-provini', 'nadia-modelli'];
  const visitors = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      enterDemo(server.baseUrl, must(personas[index % 3], 'a persona')),
    ),
  );
  const document = await sectionOf(must(visitors[0], 'a visitor'), '9.E');
  const address = `${server.baseUrl.replace(/^http/u, 'ws')}/sync`;
  const writers = visitors.map(({ headers, session }, index) => ({
    typist: openTypist({ address, headers, person: session.actor.person, document }),
    name: `p${index}`,
    typed: 0,
  }));
  await Promise.all(writers.map(({ typist }) => typist.until('saved', (text) => text.save.kind === 'saved')));
  return { writers, document };
}

/** A word that occurs once in the world, with marks that keep it from being part of another. */
function wordOf(writer: Writer, index: number): string {
  return `⟨${writer.name}-${index}⟩`;
}

/** Changes are settled in the order in which they were made. */
function wordsAcknowledged(writer: Writer): readonly string[] {
  const safe = writer.typed - writer.typist.session.unsettled();
  return Array.from({ length: safe }, (_, index) => wordOf(writer, index));
}

/** Everybody types, as fast as the server acknowledges, until so many more words are acknowledged. */
async function typeUntil(writers: readonly Writer[], count: number): Promise<void> {
  const before = writers.flatMap(wordsAcknowledged).length;
  const enough = () => writers.flatMap(wordsAcknowledged).length >= before + count;
  await Promise.all(
    writers.map(async (writer) => {
      while (!enough()) {
        if (writer.typist.session.unsettled() < inFlight) {
          await writer.typist.types(wordOf(writer, writer.typed));
          writer.typed++;
        } else {
          await oneTurn();
        }
      }
    }),
  );
}

/** Lets sockets be read, and leaves the processor to the server. */
function oneTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 2));
}

async function storedWords(sql: ReturnType<typeof connect>, document: DocumentId): Promise<string> {
  const stored = must(await readStoredText(sql, document), 'the section is stored');
  const doc = buildDoc(stored);
  const words = JSON.stringify(contentOf(doc));
  doc.destroy();
  return words;
}
