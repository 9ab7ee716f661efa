import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { PersonId } from '../../shared/kernel/ids.ts';
import { type PersonTone, toneOf } from '../../shared/people/api.ts';
import { cursorLimit } from '../../shared/sync/limits.ts';
import { awarenessFrame } from '../../shared/sync/wire.ts';
import type { MemberSocket } from './memberSocket.ts';

/** What everybody sees of a person: stamped here, from the session (P1). */
type PresentUser = {
  /** Whoever has two pages open is one person. */
  readonly person: PersonId;
  readonly name: string;
  readonly organisation: string;
  readonly color: string;
  readonly tone: PersonTone;
  readonly writes: boolean;
  readonly external: boolean;
};

/** One entry of a client's awareness frame; `state` is the client's own JSON, or null when it leaves. */
export type AwarenessEntry = { readonly client: number; readonly state: string | null };

type Entry = { clock: number; readonly socket: MemberSocket | null; readonly state: string | null };

/** The colours behind the tones; the caret plugin of the editor wants them as #rrggbb. */
const colours: Record<PersonTone, string> = { pa: '#0a6e5c', pb: '#8a2f7d', pc: '#a8480b', pd: '#3f51b5' };

/** Reads a client's awareness frame. Null when it cannot be read. The clock is left out: the server keeps its own. */
export function readAwareness(bytes: Uint8Array): readonly AwarenessEntry[] | null {
  try {
    const decoder = decoding.createDecoder(bytes);
    const count = decoding.readVarUint(decoder);
    const entries: AwarenessEntry[] = [];
    for (let i = 0; i < count; i++) {
      const client = decoding.readVarUint(decoder);
      decoding.readVarUint(decoder);
      const state = decoding.readVarString(decoder);
      entries.push({ client, state: state === 'null' ? null : state });
    }
    return entries;
  } catch {
    return null;
  }
}

/** Who is in a room, as awareness entries of the server's own making, sent in shared batches. */
export class Presence {
  readonly #entries = new Map<number, Entry>();
  readonly #changed = new Set<number>();
  readonly #now: () => number;
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
    if (socket.clientId !== null && socket.clientId !== client) this.#set(socket.clientId, null, null);
    socket.clientId = state === null ? null : client;
    this.#set(client, state === null ? null : socket, state === null ? null : stamp(socket, state));
  }

  leave(socket: MemberSocket): void {
    if (socket.clientId === null) return;
    this.#set(socket.clientId, null, null);
    socket.clientId = null;
  }

  /** Everybody, for someone who has just come. */
  whole(): Uint8Array {
    return this.#frame([...this.#entries.keys()].filter((client) => this.#entries.get(client)?.state));
  }

  /** What changed since the last batch, the same bytes for all; null when nothing did (P4). */
  takeBatch(): Uint8Array | null {
    if (this.#changed.size === 0) return null;
    const frame = this.#frame([...this.#changed]);
    for (const client of this.#changed)
      if (this.#entries.get(client)?.state === null) this.#entries.delete(client);
    this.#changed.clear();
    return frame;
  }

  /** Everybody once more with a higher clock, so that nobody is forgotten (P3). */
  renewed(): Uint8Array {
    for (const entry of this.#entries.values()) entry.clock = this.#nextClock();
    return this.whole();
  }

  #set(client: number, socket: MemberSocket | null, state: string | null): void {
    const clock = this.#nextClock();
    this.#entries.set(client, { clock, socket, state });
    this.#changed.add(client);
  }

  #nextClock(): number {
    this.#clock = Math.max(this.#clock + 1, this.#now());
    return this.#clock;
  }

  #frame(clients: readonly number[]): Uint8Array {
    const entries = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, clients.length);
      for (const client of clients) {
        const entry = this.#entries.get(client);
        encoding.writeVarUint(encoder, client);
        encoding.writeVarUint(encoder, entry?.clock ?? 0);
        encoding.writeVarString(encoder, entry?.state ?? 'null');
      }
    });
    return awarenessFrame(entries);
  }
}

/** The client gives its cursor and nothing else (P1). */
function stamp(socket: MemberSocket, state: string): string {
  const { actor } = socket.owner;
  const tone = toneOf(actor.person);
  const user: PresentUser = {
    person: actor.person,
    name: actor.name,
    organisation: actor.office,
    color: colours[tone],
    tone,
    writes: socket.access === 'write',
    external: socket.terms.external,
  };
  return JSON.stringify({ user, cursor: socket.access === 'write' ? cursorOf(state) : null });
}

function cursorOf(state: string): unknown {
  if (state.length > 4 * cursorLimit) return null;
  try {
    const parsed: unknown = JSON.parse(state);
    const cursor = typeof parsed === 'object' && parsed !== null && 'cursor' in parsed ? parsed.cursor : null;
    if (typeof cursor !== 'object' || JSON.stringify(cursor).length > cursorLimit) return null;
    return cursor;
  } catch {
    return null;
  }
}
