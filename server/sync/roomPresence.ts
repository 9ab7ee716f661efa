import { nameplateOf, type Visitor } from '../../shared/people/visitor.ts';
import { closeCodes } from '../../shared/sync/closeCodes.ts';
import { awarenessLimit } from '../../shared/sync/limits.ts';
import { type AwarenessEntry, readAwareness } from './awarenessEntries.ts';
import type { ClientBindings } from './clientBindings.ts';
import type { MemberSocket } from './memberSocket.ts';
import type { Presence } from './presence.ts';

type RoomPresenceDeps = {
  readonly presence: Presence;
  readonly bindings: ClientBindings;
  /** Somebody is shown otherwise than before. */
  readonly changed: () => void;
  /** A frame could not be read. */
  readonly refused: () => void;
};

/** Hears what the sockets of a room show of themselves. */
export class RoomPresence {
  readonly #deps: RoomPresenceDeps;
  /** Sockets whose clientID is being bound, with what they showed last. */
  readonly #binding = new Map<MemberSocket, AwarenessEntry>();

  constructor(deps: RoomPresenceDeps) {
    this.#deps = deps;
  }

  /** Takes in an awareness frame: of its entries, the one of this socket's own clientID (P2). */
  hear(socket: MemberSocket, bytes: Uint8Array): void {
    const holderOf = (client: number) => this.#deps.bindings.holderOf(client, socket.owner.member);
    const concerns = (client: number) => holderOf(client) !== 'other';
    const entries = bytes.length > awarenessLimit ? null : readAwareness(bytes, concerns);
    if (entries === null) {
      this.#deps.refused();
      return socket.close(closeCodes.malformed);
    }
    const free = entries.find((entry) => holderOf(entry.client) === 'free');
    // A client has one clientID: whatever else is free in its frame is nobody it could know.
    if (free !== undefined) void this.#bindAndShow(socket, free);
    for (const entry of entries) if (holderOf(entry.client) === 'mine') this.#show(socket, entry);
  }

  /** Who a review found behind a socket: under another name, everybody sees that one from now on (P1). */
  isNow(socket: MemberSocket, visitor: Visitor): void {
    const [was, now] = [nameplateOf(socket.owner.visitor), nameplateOf(visitor)];
    if (was.name === now.name && was.organisation === now.organisation) return;
    socket.owner = { ...socket.owner, visitor };
    this.#deps.presence.rename(socket);
    this.#deps.changed();
  }

  leave(socket: MemberSocket): void {
    this.#binding.delete(socket);
    this.#deps.presence.leave(socket);
    this.#deps.changed();
  }

  #show(socket: MemberSocket, entry: AwarenessEntry): void {
    this.#deps.presence.show(socket, entry.client, entry.state);
    this.#deps.changed();
  }

  /** Nothing of a clientID is shown before it is durably its member's (G4). */
  async #bindAndShow(socket: MemberSocket, entry: AwarenessEntry): Promise<void> {
    const under = this.#binding.get(socket);
    // What it shows meanwhile is shown once the clientID is its own.
    this.#binding.set(socket, entry);
    if (under?.client === entry.client) return;
    const { bindings } = this.#deps;
    try {
      await bindings.bindAll([entry.client], socket);
    } catch {
      socket.close(closeCodes.tryLater);
    }
    const latest = this.#binding.get(socket);
    if (latest?.client !== entry.client) return;
    this.#binding.delete(socket);
    if (socket.open && bindings.holderOf(entry.client, socket.owner.member) === 'mine')
      this.#show(socket, latest);
  }
}
