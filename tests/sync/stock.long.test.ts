import { expect, test } from 'vitest';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { openSyncTown } from '../support/syncTown.ts';
import { openTypist, socketWith } from '../support/typist.ts';

const minutes = 2;

test('[P3, A1] a stock client stays for two minutes of silence: no reconnection, nobody forgotten', async () => {
  await using town = await openSyncTown();
  const document = await town.text();
  const [anna, bruno] = [town.person('Anna'), town.person('Bruno')];
  for (const person of [anna, bruno]) await town.allow(person, document, 'write');
  const ours = openTypist({ ...town, headers: anna.headers, person: anna.id, document });
  await ours.until('saved', (text) => text.save.kind === 'saved');
  const stock = new WebsocketProvider(town.address, document, new Y.Doc(), {
    disableBc: true,
    WebSocketPolyfill: socketWith(bruno.headers),
  });
  stock.awareness.setLocalStateField('cursor', null);
  await new Promise<void>((resolve) => stock.once('sync', () => resolve()));
  await ours.until('present', (text) => text.people.length === 1);
  await expect.poll(() => stock.awareness.getStates().size).toBe(2);
  let lost = 0;
  let forgotten = 0;
  stock.on('connection-close', () => lost++);
  stock.awareness.on('change', ({ removed }: { readonly removed: readonly number[] }) => {
    forgotten += removed.length;
  });
  // The silence itself is what is tried: lib0 holds the real clock, which no test can advance.
  await new Promise((resolve) => setTimeout(resolve, minutes * 60_000));
  expect([lost, forgotten]).toEqual([0, 0]);
  await ours.types(' Ancora qui.');
  const first = () => stock.doc.getXmlFragment('default').toString();
  await expect.poll(first).toContain('Ancora qui.');
  stock.destroy();
  ours.close();
});
