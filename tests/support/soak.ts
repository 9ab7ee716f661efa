import { fileURLToPath } from 'node:url';
import { must } from '../../shared/kernel/assert.ts';
import { freshDatabase } from './database.ts';
import { enterDemo, sectionOf, type Visitor } from './demoVisitor.ts';
import { type Inspected, openInspected } from './inspected.ts';
import { metricsOf } from './metrics.ts';
import { temporaryDirectory } from './temporaryDirectory.ts';
import { openTypist, type Typist } from './typist.ts';

export type SoakOptions = {
  readonly clients: number;
  /** So many of them have a browser of their own; the others are further pages of these. */
  readonly sessions: number;
  /** How long they write, in milliseconds, and when the heap is looked at meanwhile, as shares of it. */
  readonly writingMs: number;
  readonly looks: readonly number[];
  readonly random: () => number;
};

/** What a server has kept of all that went on. */
export type SoakResult = {
  /** Live heap while everybody writes, at each look, and after everybody has left; in bytes. */
  readonly heaps: readonly number[];
  readonly heapAtTheEnd: number;
  readonly resourcesBefore: Readonly<Record<string, number>>;
  readonly resourcesAfter: Readonly<Record<string, number>>;
  readonly numbers: ReadonlyMap<string, number>;
};

const town = fileURLToPath(new URL('soakTown.ts', import.meta.url));
const personas = ['elena-esempi', 'marta-provini', 'nadia-modelli'];
/** Each person writes a word this often; one time in ten she loses her network instead, and comes back. */
const wordEveryMs = 12_000;

/**
 * So many people, all from one address, write into one text for a while, some of them coming and going;
 * then they leave. What the server holds is looked at from outside, after collecting what it does not.
 */
export async function soak(options: SoakOptions): Promise<SoakResult> {
  await using database = await freshDatabase({ holds: 'demo' });
  await using directory = await temporaryDirectory();
  const env = { CORALE_DEMO: '1', PORT: '0', DATABASE_URL: database.url, DATA_DIR: directory.path };
  await using server = await openInspected(town, env);
  const baseUrl = await server.says(/Corale è pronto: (\S+)/u);
  const visitors = await enterAll(baseUrl, options.sessions);
  const resourcesBefore = await server.resources();
  const typists = await takeSeats(baseUrl, visitors, options.clients);
  const heaps = await writeAndLook(server, typists, options);
  await Promise.all(
    typists.map((typist) => typist.until('saved', (text) => text.save.kind === 'saved', 30_000)),
  );
  for (const typist of typists) typist.close();
  const numbers = await untilEmpty(baseUrl);
  const heapAtTheEnd = await server.liveHeap();
  return { heaps, heapAtTheEnd, resourcesBefore, resourcesAfter: await server.resources(), numbers };
}

async function enterAll(baseUrl: string, sessions: number): Promise<readonly Visitor[]> {
  return Promise.all(
    Array.from({ length: sessions }, (_, index) =>
      enterDemo(baseUrl, must(personas[index % personas.length], 'a persona')),
    ),
  );
}

async function takeSeats(
  baseUrl: string,
  visitors: readonly Visitor[],
  clients: number,
): Promise<readonly Typist[]> {
  const document = await sectionOf(must(visitors[0], 'a visitor'), '9.E');
  const address = `${baseUrl.replace(/^http/u, 'ws')}/sync`;
  const typists = Array.from({ length: clients }, (_, index) => {
    const { headers, session } = must(visitors[index % visitors.length], 'a visitor');
    return openTypist({ address, headers, person: session.actor.person, document });
  });
  await Promise.all(
    typists.map((typist) => typist.until('saved', (text) => text.save.kind === 'saved', 60_000)),
  );
  return typists;
}

async function writeAndLook(
  server: Inspected,
  typists: readonly Typist[],
  { writingMs, looks, random }: SoakOptions,
): Promise<readonly number[]> {
  const heaps: number[] = [];
  const turns = Math.ceil(writingMs / turnMs);
  const perTurn = (typists.length * turnMs) / wordEveryMs;
  const due = looks.map((share) => Math.floor(share * turns) - 1);
  for (let turn = 0; turn < turns; turn++) {
    for (let i = 0; i < perTurn; i++) {
      const typist = must(typists[Math.floor(random() * typists.length)], 'a typist');
      if (random() < 0.1) typist.cut();
      // The text stays as long as it was: what grows is only what the server keeps of it.
      else if (typist.words().length > 2000) await typist.deletes(0, 200);
      else await typist.types(' parola');
    }
    await new Promise((resolve) => setTimeout(resolve, turnMs));
    if (due.includes(turn)) heaps.push(await server.liveHeap());
  }
  return heaps;
}

const turnMs = 200;

/** The numbers, once nobody and no room is there any more. */
async function untilEmpty(baseUrl: string): Promise<ReadonlyMap<string, number>> {
  for (;;) {
    const numbers = await metricsOf({ baseUrl });
    if (numbers.get('corale_sockets') === 0 && numbers.get('corale_rooms') === 0) return numbers;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
