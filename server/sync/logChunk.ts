import { must } from '../../shared/kernel/assert.ts';
import type { MemberId } from '../../shared/kernel/ids.ts';

/** One update of the log, and who stored it when. */
export type LogRow = {
  readonly update: Uint8Array;
  readonly member: MemberId;
  /** Whose words it brings, where it is not the writer. */
  readonly creditedTo: MemberId | null;
  readonly at: Date;
};

/**
 * Rows of the log as they go to a thread: their bytes are handed over, not copied. Objects, a hundred
 * thousand of them, would keep the sender busy for a second.
 */
export type LogChunk = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly lengths: Uint32Array<ArrayBuffer>;
  /** Milliseconds since 1970. */
  readonly at: Float64Array<ArrayBuffer>;
  /** Indexes into `members`: who stored it, and whose its words are. */
  readonly by: Uint32Array<ArrayBuffer>;
  readonly of: Uint32Array<ArrayBuffer>;
  readonly members: readonly MemberId[];
};

export function chunkOf(rows: readonly LogRow[]): LogChunk {
  const bytes = new Uint8Array(rows.reduce((sum, { update }) => sum + update.length, 0));
  let end = 0;
  for (const { update } of rows) {
    bytes.set(update, end);
    end += update.length;
  }
  const numbers = new Map<MemberId, number>();
  for (const { member, creditedTo } of rows)
    for (const one of [member, creditedTo ?? member]) if (!numbers.has(one)) numbers.set(one, numbers.size);
  const numberOf = (member: MemberId) => numbers.get(member) ?? 0;
  return {
    bytes,
    lengths: Uint32Array.from(rows, ({ update }) => update.length),
    at: Float64Array.from(rows, ({ at }) => at.getTime()),
    by: Uint32Array.from(rows, ({ member }) => numberOf(member)),
    of: Uint32Array.from(rows, ({ member, creditedTo }) => numberOf(creditedTo ?? member)),
    members: [...numbers.keys()],
  };
}

export function rowsOf(chunk: LogChunk): LogRow[] {
  let end = 0;
  return Array.from(chunk.lengths, (length, index) => {
    end += length;
    const member = must(chunk.members[chunk.by[index] ?? -1], 'a row has a member');
    const author = must(chunk.members[chunk.of[index] ?? -1], 'a row has an author');
    return {
      update: chunk.bytes.subarray(end - length, end),
      member,
      creditedTo: author === member ? null : author,
      at: new Date(must(chunk.at[index], 'a row has a time')),
    };
  });
}
