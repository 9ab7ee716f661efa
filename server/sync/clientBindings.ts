import type { MemberId } from '../../shared/kernel/ids.ts';
import { closeCodes } from '../../shared/sync/closeCodes.ts';
import type { MemberSocket } from './memberSocket.ts';
import type { Binding } from './storedText.ts';

/** ClientIDs that one socket may cause to be bound: one is needed, more come back from earlier visits. */
const mostPerSocket = 64;

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

  /** Binds them durably to the socket's member, unless somebody was quicker. Too many: none, and the socket goes. */
  async bindAll(clients: readonly number[], socket: MemberSocket): Promise<'bound' | 'too_many'> {
    if (socket.bound + clients.length > mostPerSocket) {
      socket.close(closeCodes.tooMany);
      return 'too_many';
    }
    for (const client of clients) {
      if (this.#held.has(client)) continue;
      this.#held.set(client, await this.#store(client, { member: socket.owner.member, epoch: this.#epoch }));
      socket.bound++;
    }
    return 'bound';
  }
}
