import { randomUUID } from 'node:crypto';
import * as decoding from 'lib0/decoding';
import { expect, test } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { MemberSocket } from '../../server/sync/memberSocket.ts';
import { Presence, readAwareness } from '../../server/sync/presence.ts';
import type { PersonId } from '../../shared/kernel/ids.ts';

/** As much of a socket as presence looks at. */
function socketOf(name: string, access: 'read' | 'write' = 'write'): MemberSocket {
  const socket = {
    owner: { actor: { person: randomUUID() as PersonId, name, office: 'Sindaca di Prova' } },
    terms: { acknowledges: true, external: false },
    access,
    clientId: null,
  };
  return socket as unknown as MemberSocket;
}

/** What a stock client knows after the frames given. */
function seenBy(
  ...frames: readonly (Uint8Array | null)[]
): Map<number, { user?: { name: string }; cursor?: unknown }> {
  const awareness = new Awareness(new Y.Doc());
  awareness.setLocalState(null);
  for (const frame of frames) {
    if (frame === null) continue;
    const decoder = decoding.createDecoder(frame);
    decoding.readVarUint(decoder);
    applyAwarenessUpdate(awareness, decoding.readVarUint8Array(decoder), null);
  }
  awareness.destroy();
  return awareness.getStates() as Map<number, { user?: { name: string }; cursor?: unknown }>;
}

test('[P1] name and organisation are the session’s; the client gives only its cursor', () => {
  const presence = new Presence(() => 1000);
  const cursor = { anchor: 1, head: 2 };
  presence.show(socketOf('Marta Provini'), 7, JSON.stringify({ user: { name: 'Altra' }, cursor, more: 'x' }));
  expect(seenBy(presence.takeBatch()).get(7)).toEqual({
    user: expect.objectContaining({
      name: 'Marta Provini',
      organisation: 'Sindaca di Prova',
      writes: true,
      external: false,
    }),
    cursor,
  });
});

test('[P1] a cursor above one kilobyte, and a reader’s, are left out', () => {
  const presence = new Presence(() => 1000);
  presence.show(socketOf('A'), 1, JSON.stringify({ cursor: { anchor: 'x'.repeat(1100) } }));
  presence.show(socketOf('B', 'read'), 2, JSON.stringify({ cursor: { anchor: 1 } }));
  const seen = seenBy(presence.takeBatch());
  expect([seen.get(1)?.cursor, seen.get(2)?.cursor]).toEqual([null, null]);
});

test('a socket is present under one clientID at a time, and never under that of another socket', () => {
  const presence = new Presence(() => 1000);
  const [anna, tab] = [socketOf('Anna'), socketOf('Anna')];
  presence.show(anna, 1, '{}');
  presence.show(tab, 3, '{}');
  presence.show(tab, 1, '{}');
  expect([anna.clientId, tab.clientId]).toEqual([1, 3]);
  presence.show(anna, 2, '{}');
  expect([...seenBy(presence.takeBatch()).keys()].sort()).toEqual([2, 3]);
});

test('who comes back under her clientID is seen, also after her lost socket is let go', () => {
  const presence = new Presence(() => 1000);
  const [lost, back] = [socketOf('Anna'), socketOf('Anna')];
  presence.show(lost, 1, '{}');
  presence.show(back, 1, '{}');
  presence.leave(lost);
  expect([...seenBy(presence.takeBatch()).keys()]).toEqual([1]);
});

test('[P3] whoever left and comes back, and whoever lived through a restart, is seen again', () => {
  let now = 1000;
  const presence = new Presence(() => now);
  const anna = socketOf('Anna');
  presence.show(anna, 1, '{}');
  const came = presence.takeBatch();
  presence.leave(anna);
  const left = presence.takeBatch();
  expect(seenBy(came, left).size).toBe(0);
  presence.show(anna, 1, '{}');
  expect(seenBy(came, left, presence.takeBatch()).size).toBe(1);
  now = 2000;
  const restarted = new Presence(() => now);
  restarted.show(anna, 1, '{}');
  expect(seenBy(came, left, restarted.takeBatch()).size).toBe(1);
});

test('[P4] one batch for all changes since the last, and none when nothing changed', () => {
  const presence = new Presence(() => 1000);
  presence.show(socketOf('A'), 1, '{}');
  presence.show(socketOf('B'), 2, '{}');
  expect(seenBy(presence.takeBatch()).size).toBe(2);
  expect(presence.takeBatch()).toBeNull();
  expect(seenBy(presence.whole()).size).toBe(2);
  expect(seenBy(presence.renewed()).size).toBe(2);
});

test('[P2] a client’s frame is read entry by entry, its clock left out', () => {
  const awareness = new Awareness(new Y.Doc());
  awareness.setLocalState({ cursor: null });
  const bytes = encodeAwarenessUpdate(awareness, [awareness.clientID]);
  expect(readAwareness(bytes)).toEqual([{ client: awareness.clientID, state: '{"cursor":null}' }]);
  expect(readAwareness(new Uint8Array([200, 1]))).toBeNull();
  awareness.destroy();
});
