import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { createLogger } from '../../server/platform/logger.ts';
import { judgeQueue } from '../../server/sync/batch.ts';
import { ClientBindings } from '../../server/sync/clientBindings.ts';
import type { QueuedFrame } from '../../server/sync/frameQueue.ts';
import { Intake } from '../../server/sync/intake.ts';
import type { MemberSocket } from '../../server/sync/memberSocket.ts';
import type { SettledText } from '../../server/sync/settledText.ts';
import type { DocumentId, MemberId } from '../../shared/kernel/ids.ts';
import { settledOf } from '../support/gateDesk.ts';

const member = 'anna' as MemberId;
const client = 7;
/** All that the judgement asks of a socket. */
const socket = { judgedBy: 1, access: 'write', owner: { member } } as unknown as MemberSocket;

/** So many frames of one writer, each with that many letters, and the text that they are written into. */
function queueOf(frames: number, letters: number): { text: SettledText; queue: readonly QueuedFrame[] } {
  const doc = new Y.Doc();
  doc.clientID = client;
  const words = new Y.XmlText();
  const paragraph = new Y.XmlElement('paragraph');
  doc.getXmlFragment('default').insert(0, [paragraph]);
  paragraph.insert(0, [words]);
  const text = settledOf(Y.encodeStateAsUpdate(doc));
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (let i = 0; i < frames; i++) words.insert(words.length, 'a'.repeat(letters));
  return {
    text,
    queue: updates.map((update, index) => ({
      socket,
      number: index + 1,
      step2: false,
      at: 0,
      update,
      caughtUp: false,
    })),
  };
}

const bindings = new ClientBindings(
  new Map([[client, { member, epoch: 1 }]]),
  1,
  async (_client, wish) => wish,
);

test.each([
  ['1,000 updates', 1500, 1, 1000],
  ['4 MB', 9, 900_000, 5],
])(
  '[W8] a batch ends at %s, and the rest waits for the next in its order',
  (_what, frames, letters, most) => {
    const { text, queue } = queueOf(frames, letters);
    const { decided, left, obstacle } = judgeQueue(queue, 1, text, bindings);
    expect(decided.map(({ kind, frame }) => `${kind} ${frame.number}`)).toEqual(
      Array.from({ length: most }, (_, index) => `store ${index + 1}`),
    );
    expect(left).toEqual(queue.slice(most));
    expect(obstacle).toBeNull();
  },
);

test('[W9] a room that has 8 MiB waiting sends its clients away, and takes no more in its hands', () => {
  const { text, queue } = queueOf(10, 900_000);
  let sentAway = 0;
  const intake = new Intake({
    document: 'a text' as DocumentId,
    text,
    bindings,
    accessVersion: 1,
    logger: createLogger('silent'),
    wake: () => {},
    missed: async () => [],
    review: async () => 1,
    stored: () => {},
    settled: () => {},
    acknowledged: () => {},
    refused: () => {},
    tooMuchOf: () => {},
    full: () => {
      sentAway++;
    },
    abandoned: () => {},
  });
  // The database does not answer: nobody asks for a batch.
  const heard = queue.map((frame, index) => {
    const owner = { member: `member ${index}` as MemberId };
    intake.push({ ...frame, socket: { ...socket, owner } as MemberSocket });
    return sentAway;
  });
  // Nine of them are 8.1 million bytes, less than 8 MiB; the tenth is too much.
  expect(heard).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
});
