import type { Sql } from 'postgres';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import type { Logger } from '../platform/logger.ts';
import { type Compacted, compactText } from './compactText.ts';

/** A tail past either is worth a snapshot (O4). */
const worth = { rows: 500, bytes: 256 * 1024 };
/** Past either, something keeps this text from being compacted. */
const worrying = { rows: 5000, bytes: 5 * 1024 * 1024 };
/** The same text is not compacted again within this time, and after failures later and later. */
const pauseMs = 30_000;
const longestPauseMs = 3_600_000;

/** A text as the compaction sees it: how long it has grown since its last snapshot. */
export type Growing = {
  readonly tailRows: number;
  readonly tailBytes: number;
  /** So much of the tail is in a snapshot now. */
  readonly compacted: (done: Compacted) => void;
};

/** Turns long tails into snapshots, one text at a time. */
export type Compaction = {
  /** Considers a text that has just been opened, or has grown. */
  readonly offer: (id: DocumentId, text: Growing) => void;
  /** The text is open no more. */
  readonly forget: (id: DocumentId) => void;
  /** Open texts whose tail has become worrying. */
  readonly longTails: () => number;
  /** Starts no more; resolves when nothing is being compacted. */
  readonly close: () => Promise<void>;
};

type Known = {
  notBefore: number;
  failures: number;
  underWay: boolean;
  worrying: boolean;
  /** Looks at the text again when the pause is over. */
  later: NodeJS.Timeout | null;
};

export function openCompaction(
  sql: Sql,
  now: () => number,
  logger: Logger,
  compact: (sql: Sql, id: DocumentId) => Promise<Compacted | null> = compactText,
): Compaction {
  const texts = new Map<DocumentId, Known>();
  let turn: Promise<void> = Promise.resolve();
  let closed = false;

  function knownOf(id: DocumentId): Known {
    const known = texts.get(id) ?? { ...unknown };
    texts.set(id, known);
    return known;
  }

  function offer(id: DocumentId, text: Growing): void {
    if (closed || !isPast(text, worth)) return;
    const known = knownOf(id);
    if (!known.worrying && isPast(text, worrying)) {
      known.worrying = true;
      logger.warn({ document: id, rows: text.tailRows, bytes: text.tailBytes }, 'a text has a long tail');
    }
    if (known.underWay) return;
    const pause = known.notBefore - now();
    if (pause > 0) {
      known.later ??= setTimeout(() => offer(id, text), pause).unref();
      return;
    }
    clearTimeout(known.later ?? undefined);
    known.later = null;
    known.underWay = true;
    turn = turn.then(() => run(id, text, known));
  }

  async function run(id: DocumentId, text: Growing, known: Known): Promise<void> {
    if (closed) return;
    try {
      const done = await compact(sql, id);
      if (done !== null) text.compacted(done);
      if (done?.namesAuthors === false)
        logger.error({ document: id }, 'a snapshot does not say whose its words are; the rows stay');
      known.failures = 0;
      known.worrying = isPast(text, worrying);
    } catch (error) {
      known.failures++;
      if (!closed) logger.error({ err: error, document: id }, 'a compaction failed; the log stands');
    }
    known.notBefore = now() + Math.min(pauseMs * 2 ** known.failures, longestPauseMs);
    known.underWay = false;
    offer(id, text);
  }

  return {
    offer,
    forget(id) {
      const known = texts.get(id);
      if (known === undefined || known.underWay) return;
      clearTimeout(known.later ?? undefined);
      texts.delete(id);
    },
    longTails: () => [...texts.values()].filter((known) => known.worrying).length,
    close() {
      closed = true;
      for (const { later } of texts.values()) clearTimeout(later ?? undefined);
      return turn;
    },
  };
}

const unknown: Known = { notBefore: 0, failures: 0, underWay: false, worrying: false, later: null };

type Limit = { readonly rows: number; readonly bytes: number };

function isPast(text: Growing, limit: Limit) {
  return text.tailRows > limit.rows || text.tailBytes > limit.bytes;
}
