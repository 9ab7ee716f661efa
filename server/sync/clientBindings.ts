import type { MemberId } from '../../shared/kernel/ids.ts';
import type { Binding } from './storedText.ts';

/** Who holds which Yjs clientID of one document, as the database says (G4). */
export class ClientBindings {
  readonly #held: Map<number, Binding>;
  readonly #epoch: number;
  readonly #store: (client: number, wish: Binding) => Promise<Binding>;

  constructor(
    held: Map<number, Binding>,
    epoch: number,
    store: (client: number, wish: Binding) => Promise<Binding>,
  ) {
    this.#held = held;
    this.#epoch = epoch;
    this.#store = store;
  }

  /** A clientID of a closed epoch is nobody's for ever (H2). */
  holderOf(client: number, member: MemberId): 'mine' | 'free' | 'other' {
    const held = this.#held.get(client);
    if (held === undefined) return 'free';
    return held.member === member && held.epoch === this.#epoch ? 'mine' : 'other';
  }

  /** Binds it durably to the member, unless somebody was quicker. */
  async bind(client: number, member: MemberId): Promise<void> {
    if (this.#held.has(client)) return;
    this.#held.set(client, await this.#store(client, { member, epoch: this.#epoch }));
  }
}
