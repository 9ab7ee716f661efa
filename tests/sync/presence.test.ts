import { randomUUID } from 'node:crypto';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { expect, test } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { readAwareness } from '../../server/sync/awarenessEntries.ts';
import type { MemberSocket } from '../../server/sync/memberSocket.ts';
import { Presence } from '../../server/sync/presence.ts';
import type { PresenceBatch } from '../../server/sync/presenceBatch.ts';
import { messagesIn } from '../support/messagesIn.ts';

/** As much of a socket as presence looks at. */
function socketOf(name: string, access: 'read' | 'write' = 'write'): MemberSocket {
  const socket = {
    owner: {
      member: randomUUID(),
      visitor: { kind: 'person', actor: { name, office: 'Sindaca di Prova' } },
    },
    terms: { acknowledges: true, external: false },
    access,
    clientId: null,
  };
  return socket as unknown as MemberSocket;
}

type Seen = ReadonlyMap<number, { user?: { name: string }; cursor?: unknown }>;

/** What a stock client knows after the batches given, as they go out on the wire. */
function seenBy(...batches: readonly (PresenceBatch | null)[]): Seen {
  const awareness = new Awareness(new Y.Doc());
  awareness.setLocalState(null);
  for (const batch of batches) {
    for (const message of batch === null ? [] : messagesIn(batch.forAll())) {
      const decoder = decoding.createDecoder(message);
      decoding.readVarUint(decoder);
      applyAwarenessUpdate(awareness, decoding.readVarUint8Array(decoder), null);
    }
  }
  awareness.destroy();
  return awareness.getStates() as Seen;
}

function caretAt(clock: number): object {
  const point = { item: { client: 1, clock } };
  return { anchor: point, head: point };
}

test('[P1] name and organisation are the session’s; the client gives only its cursor', () => {
  const presence = new Presence(() => 1000);
  const cursor = { anchor: { item: { client: 3, clock: 1 }, assoc: 0 }, head: { tname: 'default' } };
  presence.show(socketOf('Marta Provini'), 7, JSON.stringify({ user: { name: 'Altra' }, cursor, more: 'x' }));
  expect(seenBy(presence.takeBatch()).get(7)).toEqual({
    user: expect.objectContaining({
      name: 'Marta Provini',
      organisation: 'Sindaca di Prova',
      writes: true,
      external: false,
      guest: false,
    }),
    cursor,
  });
});

test('[P1] a cursor above one kilobyte, and a reader’s, are left out', () => {
  const presence = new Presence(() => 1000);
  presence.show(socketOf('A'), 1, JSON.stringify({ cursor: { anchor: 'x'.repeat(1100) } }));
  presence.show(socketOf('B', 'read'), 2, JSON.stringify({ cursor: caretAt(1) }));
  const seen = seenBy(presence.takeBatch());
  expect([seen.get(1)?.cursor, seen.get(2)?.cursor]).toEqual([null, null]);
});

test('[P1] a cursor that no text could be asked for is left out: it would bring down every page', () => {
  const client = 1;
  const strange: readonly unknown[] = [
    {},
    { item: { client, clock: -1 } },
    { item: { client, clock: 0.5 } },
    { item: { client: 'x', clock: 0 } },
    { item: { client } },
    { type: { client, clock: -7 } },
    { type: [] },
    { tname: 'altro' },
    { tname: 'default', assoc: 'x' },
    null,
    7,
  ];
  const good = { tname: 'default' };
  for (const point of strange) {
    for (const cursor of [{ anchor: point, head: good }, { anchor: good, head: point }, { anchor: good }]) {
      const presence = new Presence(() => 1000);
      presence.show(socketOf('A'), client, JSON.stringify({ cursor }));
      expect(seenBy(presence.takeBatch()).get(client)?.cursor, JSON.stringify(cursor)).toBeNull();
    }
  }
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
  presence.renew();
  expect(seenBy(presence.takeBatch()).size).toBe(2);
});

test('[P4] above thirty people, the carets that moved last; everybody else is listed by name', () => {
  let now = 1000;
  const presence = new Presence(() => now);
  const sockets = Array.from({ length: 40 }, (_, index) => socketOf(`Persona ${index}`));
  const point = (index: number, at: number) => {
    const socket = sockets[index];
    if (socket) presence.show(socket, index + 1, JSON.stringify({ cursor: caretAt(at) }));
  };
  for (let index = 0; index < 40; index++) point(index, 1);
  const came = presence.takeBatch();
  const carets = (seen: Seen) => [...seen].filter(([, entry]) => entry.cursor).map(([client]) => client);
  expect(seenBy(came).size).toBe(40);
  expect(carets(seenBy(came))).toEqual(Array.from({ length: 30 }, (_, index) => index + 11));
  point(0, 2);
  const moved = presence.takeBatch();
  expect([...seenBy(moved).keys()]).toEqual([1]);
  expect(presence.takeBatch()).toBeNull();
  expect(presence.dueAt()).toBe(3000);
  now = 3000;
  // The one whose caret had not moved for longest is still here.
  const seen = seenBy(came, moved, presence.takeBatch());
  expect(seen.size).toBe(40);
  const last = [1, ...Array.from({ length: 29 }, (_, index) => index + 12)];
  expect(new Set(carets(seen))).toEqual(new Set(last));
  expect(new Set(carets(seenBy(presence.whole())))).toEqual(new Set(last));
});

test('[P4] who types keeps a caret, though it stands still relative to the next letter', () => {
  const presence = new Presence(() => 1000);
  const typing = socketOf('Chi scrive');
  presence.show(typing, 1, JSON.stringify({ cursor: caretAt(1) }));
  for (let index = 2; index <= 31; index++) {
    presence.stir(1);
    presence.show(socketOf(`Persona ${index}`), index, JSON.stringify({ cursor: caretAt(1) }));
  }
  expect(seenBy(presence.takeBatch()).get(1)?.cursor).toEqual(caretAt(1));
});

test('[P4] what somebody shows again unchanged is not told again', () => {
  const presence = new Presence(() => 1000);
  const anna = socketOf('Anna');
  presence.show(anna, 1, JSON.stringify({ cursor: caretAt(1) }));
  expect(presence.takeBatch()).not.toBeNull();
  presence.show(anna, 1, JSON.stringify({ user: { name: 'X' }, cursor: caretAt(1) }));
  expect(presence.takeBatch()).toBeNull();
});

test('[P3] a renewal is a batch even where nobody is shown, so that every socket hears something', () => {
  const presence = new Presence(() => 1000);
  presence.renew();
  expect(presence.takeBatch()?.forAll()).toHaveLength(1);
  expect(presence.takeBatch()).toBeNull();
});

test('[P2] a client’s frame is read entry by entry, its clock left out, and those of others are passed over', () => {
  const awareness = new Awareness(new Y.Doc());
  awareness.setLocalState({ cursor: null });
  const bytes = encodeAwarenessUpdate(awareness, [awareness.clientID]);
  expect(readAwareness(bytes, () => true)).toEqual([
    { client: awareness.clientID, state: '{"cursor":null}' },
  ]);
  expect(readAwareness(bytes, () => false)).toEqual([]);
  expect(readAwareness(new Uint8Array([200, 1]), () => true)).toBeNull();
  awareness.destroy();
});

test('[P2] fifty thousand ghosts in one frame are not even read', () => {
  const ghosts = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 50_000);
    for (let client = 0; client < 50_000; client++) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarString(encoder, '{}');
    }
  });
  const asked: number[] = [];
  expect(readAwareness(ghosts, (client) => asked.push(client) > 0)).toBeNull();
  expect(asked).toEqual([]);
});
