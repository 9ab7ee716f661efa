import type { Room } from './room.ts';
import type { SyncFigures } from './syncMeter.ts';

/** How the open texts stand together; `now` in milliseconds of this process. */
export function figuresOf(
  rooms: { readonly all: () => Iterable<Room> },
  now: number,
): Omit<SyncFigures, 'sockets' | 'databaseAway' | 'refusals' | 'longTails'> {
  const all = [...rooms.all()];
  const waiting = all.map((room) => room.waiting());
  const oldest = waiting.map(({ oldestAt }) => oldestAt).filter((at) => at !== null);
  return {
    rooms: all.length,
    bytesForDatabase: waiting.reduce((sum, { bytes }) => sum + bytes, 0),
    bytesForReaders: waiting.reduce((sum, { forReaders }) => sum + forReaders, 0),
    oldestUnacknowledgedMs: oldest.length === 0 ? 0 : now - Math.min(...oldest),
  };
}
