import type { Sql } from 'postgres';
import { contentOf } from '../../shared/text/content.ts';
import { readCurrentText } from './currentText.ts';
import type { Rooms } from './rooms.ts';
import { buildDoc } from './storedText.ts';
import type { SyncServer } from './syncServer.ts';

/** The text of an open room, which holds what is stored; otherwise the stored one, built for the moment. */
export function readTextNow(rooms: Rooms, sql: Sql): SyncServer['textNow'] {
  return async (id) => {
    const room = rooms.find(id);
    if (room !== null) return { content: room.content(), seq: room.head };
    const stored = await readCurrentText(sql, id);
    if (stored === null) return null;
    const doc = buildDoc(stored);
    const content = contentOf(doc);
    doc.destroy();
    return { content, seq: stored.head };
  };
}
