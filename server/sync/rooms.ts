import type { Sql } from 'postgres';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import type { Clock } from '../../shared/kernel/ports.ts';
import type { Logger } from '../platform/logger.ts';
import { ClientBindings } from './clientBindings.ts';
import type { Compaction } from './compaction.ts';
import { isBeyondThisServer, readCurrentText } from './currentText.ts';
import type { GroupCommit } from './groupCommit.ts';
import type { MemberSocket } from './memberSocket.ts';
import type { Refusals } from './refusals.ts';
import { Room } from './room.ts';
import { SettledText } from './settledText.ts';
import { bindClient, readBindings, readUpdates } from './storedText.ts';

export type RoomsDeps = {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly refusals: Refusals;
  readonly commit: GroupCommit;
  readonly compaction: Compaction;
  readonly acknowledged: (ms: number) => void;
  /** How long an empty room is kept. */
  readonly idleMs: number;
  readonly review: (room: Room, sockets: ReadonlySet<MemberSocket>) => Promise<number>;
};

/** Null: there is no such document. Beyond this server: its schema is that of a later release (G7). */
export type Opening = Room | null | 'beyond_this_server';

/** An empty room is kept this long: whoever reloads the page finds it warm. */
export const usualIdleMs = 30_000;
/** How often every right and session behind an open socket is asked again: some end by time alone. */
const reviewMs = 60_000;
/** Stock clients reconnect after 30 s of silence and forget people after 30 s (P3). */
const renewalMs = 15_000;

/** The open texts of this process; each is loaded once, however many come at the same moment. */
export class Rooms {
  readonly #deps: RoomsDeps;
  readonly #rooms = new Map<DocumentId, Promise<Opening>>();
  readonly #open = new Map<DocumentId, Room>();
  readonly #renewal: NodeJS.Timeout;
  readonly #reviews: NodeJS.Timeout;

  constructor(deps: RoomsDeps) {
    this.#deps = deps;
    this.#renewal = setInterval(() => this.#renew(), renewalMs).unref();
    this.#reviews = setInterval(() => void this.#reviewAll(), reviewMs).unref();
  }

  /** The room of a document, loaded if need be. */
  async open(id: DocumentId): Promise<Opening> {
    const opening = this.#rooms.get(id) ?? this.#load(id);
    this.#rooms.set(id, opening);
    return await opening;
  }

  /** A room that stands already. */
  find(id: DocumentId): Room | null {
    return this.#open.get(id) ?? null;
  }

  /** One that stands or is being loaded, as soon as it stands; null where nobody has asked for it. */
  async awaited(id: DocumentId): Promise<Room | null> {
    const opening = await this.#rooms.get(id);
    return opening instanceof Room ? opening : null;
  }

  all(): Iterable<Room> {
    return this.#open.values();
  }

  /** The last socket has left: the room goes unless somebody comes back. */
  left(room: Room): void {
    if (room.sockets.size > 0) return;
    setTimeout(() => this.#unload(room), this.#deps.idleMs).unref();
  }

  close(): void {
    clearInterval(this.#renewal);
    clearInterval(this.#reviews);
  }

  async #load(id: DocumentId): Promise<Opening> {
    try {
      const { sql, clock, logger, refusals, commit, compaction, review, acknowledged } = this.#deps;
      const stored = await readCurrentText(sql, id);
      if (stored === null || isBeyondThisServer(stored)) {
        this.#rooms.delete(id);
        if (stored === null) return null;
        logger.error(
          { document: id, schema: stored.schemaVersion },
          'a text of a later release is not opened',
        );
        return 'beyond_this_server';
      }
      const text = new SettledText(stored);
      const held = await readBindings(sql, id);
      const room = new Room(id, stored.epoch, {
        text,
        bindings: new ClientBindings(held, stored.epoch, (client, wish) => bindClient(sql, id, client, wish)),
        accessVersion: stored.accessVersion,
        now: () => clock.now().getTime(),
        refusals,
        logger,
        wake: commit.wake,
        missed: (after, upTo) => readUpdates(sql, id, after, upTo),
        review,
        acknowledged,
        grown: () => compaction.offer(id, text),
        broken: () => this.#discard(id),
      });
      this.#open.set(id, room);
      compaction.offer(id, text);
      return room;
    } catch (error) {
      this.#rooms.delete(id);
      throw error;
    }
  }

  /** A room that cannot go on is loaded anew by whoever comes next. */
  #discard(id: DocumentId): void {
    this.#open.delete(id);
    this.#rooms.delete(id);
    this.#deps.compaction.forget(id);
  }

  #unload(room: Room): void {
    if (!room.idle || this.#open.get(room.id) !== room) return;
    room.end();
    this.#discard(room.id);
  }

  async #reviewAll(): Promise<void> {
    for (const room of this.all()) {
      await room.review().catch((error: unknown) => {
        this.#deps.logger.warn({ err: error, document: room.id }, 'rights could not be asked again');
      });
    }
  }

  #renew(): void {
    for (const room of this.all()) {
      room.renewPresence();
      this.left(room);
    }
  }
}
