import * as Y from 'yjs';

/** Structs of one client that an update holds: clocks from `from` up to, not including, `to`. */
export type Span = { readonly client: number; readonly from: number; readonly to: number };

const remembered = 512;
const spans = new Map<string, readonly Span[]>();

/** What an update holds. Everybody is sent the same bytes, so each is read once and not three hundred times. */
export function spansOf(update: Uint8Array): readonly Span[] {
  const key = Buffer.from(update.buffer, update.byteOffset, update.byteLength).toString('latin1');
  const known = spans.get(key);
  if (known !== undefined) return known;
  const { from, to } = Y.parseUpdateMeta(update);
  const read = [...to].map(([client, end]) => ({ client, from: from.get(client) ?? 0, to: end }));
  if (spans.size >= remembered) spans.clear();
  spans.set(key, read);
  return read;
}

/** How far a client has been told each author's edits, without holding their text. */
export class Coverage {
  readonly #ends = new Map<number, number>();

  /** Takes in an update; calls back with what of it is new. */
  take(update: Uint8Array, fresh?: (span: Span) => void): void {
    for (const { client, from, to } of spansOf(update)) {
      const known = this.#ends.get(client) ?? 0;
      // What follows a gap does not count: Yjs could not show it.
      if (from > known || to <= known) continue;
      this.#ends.set(client, to);
      fresh?.({ client, from: known, to });
    }
  }

  reaches(client: number, clock: number): boolean {
    return (this.#ends.get(client) ?? 0) >= clock;
  }

  covers(wanted: ReadonlyMap<number, number>): boolean {
    for (const [client, clock] of wanted) if (!this.reaches(client, clock)) return false;
    return true;
  }
}
