import { once } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import type WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { openSyncTown } from '../support/syncTown.ts';
import { openTypist, socketWith } from '../support/typist.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** Everything that this side sent before has arrived, and so has what the other side sent before that. */
async function roundTrip(provider: WebsocketProvider): Promise<void> {
  const socket = provider.ws as unknown as WebSocket;
  socket.ping();
  await once(socket, 'pong');
}

test('[P3] for two minutes a stock client hears of everybody every 15 s: it neither reconnects nor forgets', async () => {
  // Before the town opens: what comes round regularly there comes when we say.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  await using town = await openSyncTown();
  const document = await town.text();
  const [anna, bruno] = [town.person('Anna'), town.person('Bruno')];
  for (const person of [anna, bruno]) await town.allow(person, document, 'write');
  const ours = openTypist({ ...town, headers: anna.headers, person: anna.id, document });
  const stock = new WebsocketProvider(town.address, document, new Y.Doc(), {
    disableBc: true,
    WebSocketPolyfill: socketWith(bruno.headers),
  });
  const { provider } = await ours.until('both are here', ({ people }) => people.length === 1);
  const losses: unknown[] = [];
  for (const each of [stock, provider]) {
    each.on('connection-close', (event) => losses.push(event));
    each.awareness.on('change', ({ removed }: { removed: number[] }) => losses.push(...removed));
  }
  const clocks = () => [
    stock.awareness.meta.get(provider.awareness.clientID)?.clock ?? 0,
    provider.awareness.meta.get(stock.awareness.clientID)?.clock ?? 0,
  ];
  for (let quarter = 0; quarter < 8; quarter++) {
    const before = clocks();
    vi.advanceTimersByTime(15_000);
    while (clocks().some((clock, index) => clock <= (before[index] ?? 0))) await nextTurn();
    // Both have answered the question whether they live.
    for (const each of [stock, provider]) await roundTrip(each);
  }
  expect(losses).toEqual([]);
  expect(stock.awareness.getStates().size).toBe(2);
  stock.destroy();
  ours.close();
});
