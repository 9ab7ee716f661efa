import { setTimeout as wait } from 'node:timers/promises';
import type { Compaction } from './compaction.ts';
import type { GroupCommit } from './groupCommit.ts';
import type { Rooms } from './rooms.ts';
import { sendAway } from './sendAway.ts';

/** Clients have this long to answer the closing of their sockets, and the database to store what was received. */
const closingMs = 2000;

/** What was received is stored and acknowledged first; only then is everybody sent away. */
export async function stopInOrder(rooms: Rooms, commit: GroupCommit, compaction: Compaction): Promise<void> {
  for (const room of rooms.all()) room.stop();
  await atMost(closingMs, commit.drained());
  await sendAway([...rooms.all()].flatMap((room) => [...room.sockets]));
  await socketsGone(rooms, closingMs);
  rooms.close();
  // One that breaks off now leaves the text as it was.
  await atMost(closingMs, compaction.close());
}

/** A database that is away must not keep a server from stopping: what waits for it was never acknowledged. */
async function atMost(ms: number, work: Promise<void>): Promise<void> {
  await Promise.race([work, wait(ms, undefined, { ref: false })]);
}

/** Resolves when every socket has closed, or after the time given. */
async function socketsGone(rooms: Rooms, withinMs: number): Promise<void> {
  const until = performance.now() + withinMs;
  while ([...rooms.all()].some((room) => room.sockets.size > 0) && performance.now() < until) {
    await wait(20);
  }
}
