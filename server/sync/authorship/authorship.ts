import { setTimeout as wait } from 'node:timers/promises';
import type { Sql } from 'postgres';
import { must } from '../../../shared/kernel/assert.ts';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import type { TextMoment } from '../textAt.ts';
import { type AuthorsRead, AuthorsReading } from './authorsReading.ts';
import { type Head, headOf, type KnownAuthors, knownAuthors, rowsAfter, rowsKept } from './authorsStore.ts';
import { openAuthorsThread } from './authorsThread.ts';
import type { WordsBy } from './wordsBy.ts';
import type { WrittenBy } from './writtenBy.ts';

/** Who wrote the words of a text up to an update of its log. */
export type AuthorsNow = WrittenBy & { readonly seq: number };

/** Who wrote which words, on demand (T1). */
export type Authorship = {
  /** Null when there is no such document. */
  readonly authorsNow: (id: DocumentId) => Promise<AuthorsNow | null>;
  /** How many words each has written of the text as it was after one update; null where the log cannot tell any more. */
  readonly wordsAt: (id: DocumentId, at: TextMoment) => Promise<WordsBy | null>;
};

/** What was found out of one text, and what the next reading goes on from. */
type Remembered = { readonly epoch: number; readonly now: AuthorsNow; readonly known: KnownAuthors };

const mostRemembered = 16;
/** A text that is being written is not read anew more often than this, however many look at it. */
const pauseMs = 2000;
/** Rows read at once: few, so that the writers of other texts hardly notice. */
const rowsAtOnce = 1000;
/** Bytes that are read in a few milliseconds: to begin a thread would take longer. */
const readOnTheSpot = 64 * 1024;

/** Reads logs in a thread, one text at a time: a keystroke never waits for it. */
export function openAuthorship(sql: Sql): Authorship {
  const remembered = new Map<DocumentId, Remembered>();
  const asked = new Map<DocumentId, Promise<AuthorsNow | null>>();
  let turn: Promise<unknown> = Promise.resolve();

  const read = async (id: DocumentId): Promise<AuthorsNow | null> => {
    const at = await headOf(sql, id);
    if (at === null) return null;
    const last = remembered.get(id);
    const before = last?.epoch === at.epoch ? last : null;
    if (before?.now.seq === at.head) return before.now;
    const found = await readLog(sql, id, at, before?.known ?? null);
    remembered.delete(id);
    remembered.set(id, { epoch: at.epoch, ...found });
    for (const oldest of remembered.keys()) {
      if (remembered.size <= mostRemembered) break;
      remembered.delete(oldest);
    }
    return found.now;
  };
  return {
    authorsNow(id) {
      const known = asked.get(id);
      if (known !== undefined) return known;
      const answer = turn.then(() => read(id));
      turn = answer.catch(() => undefined);
      asked.set(id, answer);
      const forget = () => asked.delete(id);
      void answer.then(() => wait(pauseMs, undefined, { ref: false })).then(forget, forget);
      return answer;
    },
    wordsAt(id, { epoch, seq }) {
      const answer = turn.then(() => readWords(sql, id, { head: seq, epoch }));
      turn = answer.catch(() => undefined);
      return answer;
    },
  };
}

async function readWords(sql: Sql, id: DocumentId, at: Head): Promise<WordsBy | null> {
  const known = await knownAuthors(sql, id, at, 0);
  const kept = await rowsKept(sql, id, at, known?.seq ?? 0);
  if (kept === null) return null;
  if (kept + (known?.update.length ?? 0) > readOnTheSpot) return (await readFrom(sql, id, at, known)).words;
  const reading = new AuthorsReading(known);
  for await (const rows of rowsAfter(sql, id, at, known?.seq ?? 0, rowsAtOnce)) reading.take(rows);
  return reading.words();
}

async function readLog(
  sql: Sql,
  id: DocumentId,
  at: Head,
  before: KnownAuthors | null,
): Promise<Pick<Remembered, 'now' | 'known'>> {
  const known = (await knownAuthors(sql, id, at, before?.seq ?? 0)) ?? before;
  const { written, update, authors } = await readFrom(sql, id, at, known);
  return { now: { ...written, seq: at.head }, known: { seq: at.head, update, authors } };
}

/** What a thread says of a text, from what is known of it on. */
async function readFrom(
  sql: Sql,
  id: DocumentId,
  at: Head,
  known: KnownAuthors | null,
): Promise<AuthorsRead> {
  const thread = openAuthorsThread();
  try {
    await thread.ask({ kind: 'begin', known });
    for await (const rows of rowsAfter(sql, id, at, known?.seq ?? 0, rowsAtOnce))
      await thread.ask({ kind: 'rows', rows });
    return must(await thread.ask({ kind: 'end' }), 'the end is answered');
  } finally {
    thread.end();
  }
}
