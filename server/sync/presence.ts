import type { MemberSocket } from './memberSocket.ts';
import { PresenceBatch, type ShownEntry } from './presenceBatch.ts';
import { stamp } from './presentUser.ts';

/** So many carets are shown, those that moved last; of further people it is told that they are here (P4). */
const mostCarets = 30;
/** In a crowd, names are told this often at most. */
const namesEveryMs = 2000;

/** A person as everybody sees her, kept as the bytes that are sent. */
type Entry = {
  readonly socket: MemberSocket;
  clock: number;
  readonly named: Uint8Array;
  readonly pointing: Uint8Array | null;
};

const nobody = utf8('null');

/** Who is in a room, as awareness entries of the server's own making, sent in shared batches. */
export class Presence {
  readonly #now: () => number;
  readonly #entries = new Map<number, Entry>();
  /** Whose carets are shown, the one that moved last at the end. */
  readonly #carets = new Set<number>();
  /** To be told with the next batch, and with the next that tells names. */
  readonly #moved = new Set<number>();
  readonly #renamed = new Set<number>();
  /** Who has left since the last batch, with the clock of that. */
  readonly #gone = new Map<number, number>();
  #namesToldAt = Number.NEGATIVE_INFINITY;
  /** A batch is owed even if it says nothing. */
  #signOwed = false;
  #whole: PresenceBatch | null = null;
  /** The highest clock given out: whoever leaves and returns must not come back with a lower one. */
  #clock = 0;

  /** `now` in milliseconds: clocks grow with the time, so that they are never lower after a restart. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** The socket shows itself under this clientID, which its member holds. Another one of it goes. */
  show(socket: MemberSocket, client: number, state: string | null): void {
    const holder = this.#entries.get(client)?.socket;
    if (holder && holder !== socket) {
      // Who comes back shows herself first, while her lost socket may still stand; an echo comes later.
      if (socket.clientId !== null) return;
      holder.clientId = null;
    }
    if (socket.clientId !== null && socket.clientId !== client) this.#remove(socket.clientId);
    socket.clientId = state === null ? null : client;
    if (state === null) this.#remove(client);
    else this.#put(socket, client, state);
  }

  /** Whoever is behind the socket has another name now; her caret stays where it is. */
  rename(socket: MemberSocket): void {
    const entry = socket.clientId === null ? undefined : this.#entries.get(socket.clientId);
    if (socket.clientId === null || entry?.socket !== socket) return;
    this.#put(socket, socket.clientId, new TextDecoder().decode(entry.pointing ?? entry.named));
  }

  /** She has written: while one types, the caret stays the same relative to the letter that follows. */
  stir(client: number): void {
    if (this.#carets.has(client)) this.#moveCaret(client);
    else if (this.#entries.get(client)?.pointing) {
      this.#moveCaret(client);
      this.#change(client, this.#moved);
    }
  }

  leave(socket: MemberSocket): void {
    if (socket.clientId === null) return;
    this.#remove(socket.clientId);
    socket.clientId = null;
  }

  /** Everybody, for someone who has just come. */
  whole(): PresenceBatch {
    this.#whole ??= this.#batch(this.#entries.keys());
    return this.#whole;
  }

  /** What changed since the last batch; null when nothing did, or when it can wait for the next round of names. */
  takeBatch(): PresenceBatch | null {
    const due = this.dueAt();
    if (due === null || due > this.#now()) return null;
    const told = new Set(this.#moved);
    if (this.#namesDueAt() <= this.#now()) {
      for (const client of this.#renamed) told.add(client);
      this.#renamed.clear();
      this.#namesToldAt = this.#now();
    }
    const batch = this.#batch(told);
    this.#moved.clear();
    this.#gone.clear();
    this.#signOwed = false;
    return batch;
  }

  /** When there is something to tell, in the milliseconds of `now`; null when there is nothing. */
  dueAt(): number | null {
    if (this.#signOwed || this.#moved.size > 0 || this.#gone.size > 0) return this.#now();
    return this.#renamed.size > 0 ? this.#namesDueAt() : null;
  }

  /** Everybody once more with a higher clock, so that nobody is forgotten, and every socket hears something (P3). */
  renew(): void {
    this.#signOwed = true;
    for (const client of this.#entries.keys()) this.#change(client, this.#moved);
  }

  #put(socket: MemberSocket, client: number, state: string): void {
    const stamped = stamp(socket, state);
    const named = utf8(stamped.named);
    const pointing = stamped.pointing === null ? null : utf8(stamped.pointing);
    const before = this.#entries.get(client);
    this.#gone.delete(client);
    this.#entries.set(client, { socket, clock: before?.clock ?? 0, named, pointing });
    if (before !== undefined && same(before.named, named) && same(before.pointing, pointing)) return;
    if (pointing !== null) this.#moveCaret(client);
    else this.#carets.delete(client);
    this.#change(client, pointing !== null ? this.#moved : this.#renamed);
  }

  #remove(client: number): void {
    if (!this.#entries.delete(client)) return;
    for (const set of [this.#carets, this.#moved, this.#renamed]) set.delete(client);
    this.#gone.set(client, this.#nextClock());
    this.#whole = null;
  }

  /** Now hers is the caret that moved last; in a crowd another one is no longer shown. */
  #moveCaret(client: number): void {
    this.#carets.delete(client);
    this.#carets.add(client);
    const [oldest] = this.#carets;
    if (this.#carets.size <= mostCarets || oldest === undefined) return;
    this.#carets.delete(oldest);
    this.#moved.delete(oldest);
    this.#change(oldest, this.#renamed);
  }

  #change(client: number, round: Set<number>): void {
    const entry = this.#entries.get(client);
    if (entry === undefined) return;
    entry.clock = this.#nextClock();
    round.add(client);
    this.#whole = null;
  }

  #namesDueAt(): number {
    return this.#entries.size > mostCarets ? this.#namesToldAt + namesEveryMs : Number.NEGATIVE_INFINITY;
  }

  #nextClock(): number {
    this.#clock = Math.max(this.#clock + 1, this.#now());
    return this.#clock;
  }

  /** These people and all who have left. */
  #batch(clients: Iterable<number>): PresenceBatch {
    const shown = new Map<number, ShownEntry>();
    for (const [client, clock] of this.#gone) shown.set(client, { clock, state: nobody });
    for (const client of clients) {
      const entry = this.#entries.get(client);
      if (entry === undefined) continue;
      const state = this.#carets.has(client) ? (entry.pointing ?? entry.named) : entry.named;
      shown.set(client, { clock: entry.clock, state });
    }
    return new PresenceBatch(shown);
  }
}

function same(one: Uint8Array | null, other: Uint8Array | null): boolean {
  return one === null || other === null ? one === other : Buffer.compare(one, other) === 0;
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
