import type { Sql } from 'postgres';
import { buildDoc, readStoredText } from '../../server/sync/storedText.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { contentOf } from '../../shared/text/content.ts';
import { enterDemo, sectionOf } from './demoVisitor.ts';
import type { RunningServer } from './server.ts';
import { openTypist, type Typist } from './typist.ts';

/** People who type words into one text, each word once in the world, and know which are acknowledged. */
export type Crowd = {
  /** Everybody types, as fast as the server acknowledges, until so many more words are acknowledged. */
  readonly typeUntil: (acknowledged: number) => Promise<void>;
  /** Everybody types one more word, acknowledged or not. */
  readonly typeOnce: () => Promise<void>;
  readonly acknowledged: () => readonly string[];
  readonly typed: () => readonly string[];
  /** Comes back at once instead of after a pause. */
  readonly reconnect: () => void;
  /** Resolves when everybody reads *Salvato*. */
  readonly saved: (withinMs?: number) => Promise<void>;
  /** Words typed that a stored text lacks, and those that it holds twice. */
  readonly compare: (stored: string) => {
    readonly lost: readonly string[];
    readonly doubled: readonly string[];
  };
  readonly typists: readonly Typist[];
  readonly close: () => void;
};

type Writer = { readonly typist: Typist; readonly name: string; typed: number };

/** Words that a writer has in flight before she waits for the server. */
const inFlight = 3;

/** A crowd in one section of the demo. */
export type SectionCrowd = Crowd & { readonly document: DocumentId };

export async function openCrowd(server: RunningServer, people: number): Promise<SectionCrowd> {
  const { typists, document } = await seat(server, people);
  return { ...crowdOf(typists), document };
}

export function crowdOf(typists: readonly Typist[]): Crowd {
  const writers = typists.map((typist, index): Writer => ({ typist, name: `p${index}`, typed: 0 }));
  const acknowledged = () => writers.flatMap(wordsAcknowledged);
  const typed = () => writers.flatMap((writer) => wordsOf(writer, writer.typed));
  return {
    typists,
    acknowledged,
    typed,
    async typeUntil(count) {
      const goal = acknowledged().length + count;
      await Promise.all(writers.map((writer) => typeWhile(writer, () => acknowledged().length < goal)));
    },
    typeOnce: async () => {
      await Promise.all(writers.map(typeWord));
    },
    reconnect: () => {
      for (const typist of typists) typist.reconnect();
    },
    saved: async (withinMs = 30_000) => {
      await Promise.all(
        typists.map((typist) => typist.until('saved', (text) => text.save.kind === 'saved', withinMs)),
      );
    },
    compare(stored) {
      const words = typed();
      return {
        lost: words.filter((word) => !stored.includes(word)),
        doubled: words.filter((word) => stored.split(word).length > 2),
      };
    },
    close: () => {
      for (const typist of typists) typist.close();
    },
  };
}

/** The words of a text as the log alone tells them. */
export async function storedWords(sql: Sql, document: DocumentId): Promise<string> {
  const doc = buildDoc(must(await readStoredText(sql, document), 'the section is stored'));
  const words = JSON.stringify(contentOf(doc));
  doc.destroy();
  return words;
}

async function seat(server: RunningServer, people: number) {
  const personas = ['elena-esempi', 'marta-provini', 'nadia-modelli'];
  const visitors = await Promise.all(
    Array.from({ length: people }, (_, index) =>
      enterDemo(server.baseUrl, must(personas[index % personas.length], 'a persona')),
    ),
  );
  const document = await sectionOf(must(visitors[0], 'a visitor'), '9.E');
  const address = `${server.baseUrl.replace(/^http/u, 'ws')}/sync`;
  const typists = visitors.map(({ headers, session }) =>
    openTypist({ address, headers, person: session.actor.person, document }),
  );
  await Promise.all(typists.map((typist) => typist.until('saved', (text) => text.save.kind === 'saved')));
  return { typists, document };
}

/** Words with marks that keep one from being part of another. */
function wordsOf({ name }: Writer, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `⟨${name}-${index}⟩`);
}

/** Changes are settled in the order in which they were made. */
function wordsAcknowledged(writer: Writer): readonly string[] {
  return wordsOf(writer, writer.typed - writer.typist.session.unsettled());
}

async function typeWord(writer: Writer): Promise<void> {
  await writer.typist.types(`⟨${writer.name}-${writer.typed}⟩`);
  writer.typed++;
}

async function typeWhile(writer: Writer, goOn: () => boolean): Promise<void> {
  while (goOn()) await (writer.typist.session.unsettled() < inFlight ? typeWord(writer) : oneTurn());
}

/** Lets sockets be read, and leaves the processor to the server. */
function oneTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 2));
}
