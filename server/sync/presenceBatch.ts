import * as encoding from 'lib0/encoding';
import { awarenessFrame } from '../../shared/sync/wire.ts';
import { framed } from './webSocketFrame.ts';

/** What is said of one clientID: its clock and its state as awareness carries them. */
export type ShownEntry = { readonly clock: number; readonly state: Uint8Array };

/** Entries of one flush, ready for sockets: the same bytes for all (P4). */
export class PresenceBatch {
  readonly #entries: ReadonlyMap<number, ShownEntry>;
  #all: readonly Buffer[] | null = null;

  constructor(entries: ReadonlyMap<number, ShownEntry>) {
    this.#entries = entries;
  }

  forAll(): readonly Buffer[] {
    this.#all ??= framesOf(this.#entries);
    return this.#all;
  }

  tells(client: number | null): boolean {
    return client !== null && this.#entries.has(client);
  }

  /**
   * For a stock client, without its own entry: it would take the server's for newer than the caret in the
   * hand, and say it back. Our client leaves its own out by itself.
   */
  forStock(own: number | null): readonly Buffer[] {
    if (!this.tells(own)) return this.forAll();
    return framesOf(new Map([...this.#entries].filter(([client]) => client !== own)));
  }
}

function framesOf(entries: ReadonlyMap<number, ShownEntry>): readonly Buffer[] {
  const bytes = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.size);
    for (const [client, { clock, state }] of entries) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarUint8Array(encoder, state);
    }
  });
  return framed([awarenessFrame(bytes)]);
}
