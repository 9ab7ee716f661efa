import { closeCodes } from '../../shared/sync/closeCodes.ts';
import { awarenessLimit } from '../../shared/sync/limits.ts';
import type { ClientBindings } from './clientBindings.ts';
import type { MemberSocket } from './memberSocket.ts';
import { Presence, readAwareness } from './presence.ts';

/** Who is in a room: hears what its sockets show, and tells all of them in shared batches. */
export class RoomPresence {
  readonly #sockets: ReadonlySet<MemberSocket>;
  readonly #bindings: ClientBindings;
  readonly #presence: Presence;
  readonly #refused: () => void;
  #scheduled = false;

  constructor(
    sockets: ReadonlySet<MemberSocket>,
    bindings: ClientBindings,
    now: () => number,
    refused: () => void,
  ) {
    this.#sockets = sockets;
    this.#bindings = bindings;
    this.#presence = new Presence(now);
    this.#refused = refused;
  }

  /** Takes in an awareness frame: of its entries, the one of this socket's own clientID. */
  async hear(socket: MemberSocket, bytes: Uint8Array): Promise<void> {
    const entries = bytes.length > awarenessLimit ? null : readAwareness(bytes);
    if (entries === null) {
      this.#refused();
      return socket.close(closeCodes.malformed);
    }
    const { member } = socket.owner;
    for (const entry of entries) {
      // Stock clients echo everybody's entries: those of others fall here, at no cost (P2).
      const holder = this.#bindings.holderOf(entry.client, member);
      if (holder === 'other') continue;
      if (holder === 'free') await this.#bind(socket, entry.client);
      if (!socket.open || this.#bindings.holderOf(entry.client, member) !== 'mine') continue;
      this.#presence.show(socket, entry.client, entry.state);
    }
    this.#flush();
  }

  /** Everybody who is here, for one who has just come or asks. */
  tell(socket: MemberSocket): void {
    socket.send(this.#presence.whole());
  }

  leave(socket: MemberSocket): void {
    this.#presence.leave(socket);
    this.#flush();
  }

  /** Everybody once more, to every socket (P3). */
  renew(): void {
    const batch = this.#presence.renewed();
    for (const socket of this.#sockets) socket.send(batch);
  }

  /** Nothing of a clientID is shown before it is durably its member's (G4). */
  async #bind(socket: MemberSocket, client: number): Promise<void> {
    await this.#bindings.bindAll([client], socket).catch(() => socket.close(closeCodes.tryLater));
  }

  #flush(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      const batch = this.#presence.takeBatch();
      if (batch !== null) for (const socket of this.#sockets) socket.send(batch);
    });
  }
}
