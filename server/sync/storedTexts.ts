import type { Sql } from 'postgres';
import { contentOf } from '../../shared/text/content.ts';
import type { Logger } from '../platform/logger.ts';
import { readCurrentText } from './currentText.ts';
import { readTextToClose } from './freshEpoch.ts';
import { judgeHeld } from './heldUpdate.ts';
import type { Rooms } from './rooms.ts';
import { buildDoc } from './storedText.ts';
import type { SyncServer } from './syncServer.ts';
import { readContentAt } from './textAt.ts';
import { readTextToEdit } from './textEdit.ts';

type StoredTexts = Pick<
  SyncServer,
  | 'contentOf'
  | 'contentAt'
  | 'textNow'
  | 'lookInto'
  | 'textToEdit'
  | 'judgeHeld'
  | 'textToClose'
  | 'epochClosed'
  | 'textAppended'
>;

/** Texts as stored now, for whoever asks without a socket: that of an open room, or one built for the moment. */
export function storedTexts(rooms: Rooms, sql: Sql, logger: Logger): StoredTexts {
  const textNow: SyncServer['textNow'] = async (id) => {
    const room = rooms.find(id);
    if (room !== null) return { content: room.content(), seq: room.head };
    const stored = await readCurrentText(sql, id);
    if (stored === null) return null;
    const doc = buildDoc(stored);
    const content = contentOf(doc);
    doc.destroy();
    return { content, seq: stored.head };
  };
  return {
    textNow,
    contentOf: async (id) => (await textNow(id))?.content ?? null,
    contentAt: (id, at) => readContentAt(sql, id, at),
    async lookInto(id, at) {
      const room = rooms.find(id);
      if (room !== null) return room.look(at);
      const stored = await readCurrentText(sql, id);
      return stored === null ? null : at(buildDoc(stored));
    },
    textToEdit: (id) => readTextToEdit(sql, id),
    textToClose: (id) => readTextToClose(sql, id),
    judgeHeld: (id, member, update) => judgeHeld(sql, id, member, update),
    epochClosed(id) {
      rooms
        .awaited(id)
        .then((room) => room?.review())
        .catch((error: unknown) => logger.warn({ err: error, document: id }, 'an epoch was not closed'));
    },
    textAppended(id) {
      rooms
        .awaited(id)
        .then((room) => room?.appended())
        .catch((error: unknown) => logger.warn({ err: error, document: id }, 'a text was not opened'));
    },
  };
}
