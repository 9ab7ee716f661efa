import { afterAll, beforeAll, expect, test } from 'vitest';
import type * as Y from 'yjs';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { updateLimit } from '../../shared/sync/limits.ts';
import { brokenNetwork } from '../support/brokenNetwork.ts';
import { memoryDevice } from '../support/memoryDevice.ts';
import { stubbornServer } from '../support/stubbornServer.ts';
import { openSyncTown, type SyncTown } from '../support/syncTown.ts';
import { openTypist, type Typist, type TypistOptions } from '../support/typist.ts';

/** Quick, so that a silent connection is given up while one watches. */
const link = { waiting: 100, quiet: 60_000, answer: 200, attempt: 300 };

let town: SyncTown;
beforeAll(async () => {
  town = await openSyncTown();
});
afterAll(async () => {
  await town[Symbol.asyncDispose]();
});

async function scene(options: Partial<TypistOptions> = {}): Promise<Typist> {
  const document = await town.text();
  const anna = town.person('Anna');
  await town.allow(anna, document, 'write');
  return openTypist({ ...town, headers: anna.headers, person: anna.id, document, ...options });
}

const saved = (typist: Typist, withinMs?: number) =>
  typist.until('saved', (text) => text.save.kind === 'saved', withinMs);

/** How often the words stand in the texts of this town. */
async function storedWith(words: string): Promise<number> {
  const rows = await town.database.owner<{ id: DocumentId }[]>`select id from document`;
  const texts = await Promise.all(rows.map(({ id }) => town.sync.contentOf(id)));
  return JSON.stringify(texts).split(words).length - 1;
}

test('[C1] three megabytes that were written without a connection arrive in parts and are saved', async () => {
  const typist = await scene();
  await saved(typist);
  typist.session.snapshot()?.provider.disconnect();
  for (let i = 0; i < 30; i++) await typist.types(`⟨${i}⟩${'parole '.repeat(15_000)}`);
  typist.session.snapshot()?.provider.connect();
  await typist.until('under way', (text) => text.provider.wsconnected);
  await typist.types('⟨intanto⟩');
  await saved(typist, 20_000);
  expect(typist.refusals).toEqual([]);
  expect([await storedWith('⟨29⟩'), await storedWith('⟨intanto⟩')]).toEqual([1, 1]);
  const [rows] = await town.database.owner`
    select max(octet_length(bytes))::int as largest, sum(octet_length(bytes))::int as all from document_update`;
  expect(rows?.['largest']).toBeLessThan(updateLimit);
  expect(rows?.['all']).toBeGreaterThan(3_000_000);
  typist.close();
});

test('[C1] a paste of two megabytes arrives while one goes on writing', async () => {
  const typist = await scene();
  await saved(typist);
  await typist.types(`⟨prima⟩${'incollato '.repeat(200_000)}`);
  for (let i = 0; i < 5; i++) await typist.types(`⟨${i}⟩`);
  expect(typist.session.snapshot()?.save.kind).toBe('saving');
  await saved(typist, 20_000);
  expect(typist.refusals).toEqual([]);
  expect(await storedWith('⟨0⟩⟨1⟩⟨2⟩⟨3⟩⟨4⟩')).toBe(1);
  typist.close();
});

test('[C1] a thing that no frame may hold is not sent: it stays to be copied, and the page goes on', async () => {
  const typist = await scene();
  await saved(typist);
  await typist.types(' Prima.');
  const paragraph = typist.doc().getXmlFragment('default').get(0) as Y.XmlElement;
  paragraph.setAttribute('id', 'x'.repeat(updateLimit + 1));
  const { rescued } = await typist.until(
    'started again',
    (text) => text.generation === 1 && text.save.kind === 'saved',
  );
  expect(rescued?.why).toBe('too_large');
  expect(JSON.stringify(rescued?.content)).toContain('Prima.');
  expect(typist.refusals).toEqual([]);
  typist.close();
});

test('[A3, C4] what vanishes on the way is never called saved; the connection is given up and everything arrives', async () => {
  await using network = await brokenNetwork(town.address);
  const typist = await scene({ address: network.through(town.address), link });
  await saved(typist);
  network.vanish();
  await typist.types(' Sparite.');
  const views: string[] = [];
  typist.session.subscribe(() => views.push(typist.session.snapshot()?.save.kind ?? ''));
  await typist.until('given up', (text) => text.save.kind === 'offline');
  expect(views).not.toContain('saved');
  expect(await storedWith('Sparite.')).toBe(0);
  network.mend();
  await saved(typist);
  expect(await storedWith('Sparite.')).toBe(1);
  typist.close();
});

test('[A3, C4] a reset in the middle of words, a slow network and a server that restarts lose nothing', async () => {
  await using network = await brokenNetwork(town.address);
  const typist = await scene({ address: network.through(town.address) });
  await saved(typist);
  network.slow(50);
  for (let i = 0; i < 20; i++) {
    await typist.types(`⟪${i}⟫`);
    if (i === 6) {
      network.break();
      network.mend();
    }
    if (i === 13) await town.restart();
  }
  await saved(typist, 20_000);
  for (let i = 0; i < 20; i++) expect(await storedWith(`⟪${i}⟫`)).toBe(1);
  expect(typist.refusals).toEqual([]);
  typist.close();
});

test('[C1] a page whose first connection fails opens from its device, and sends when there is a network', async () => {
  await using network = await brokenNetwork(town.address);
  const device = memoryDevice();
  const options = { address: network.through(town.address), openCopy: device.openCopy, link };
  const document = await town.text();
  const anna = town.person('Anna');
  await town.allow(anna, document, 'write');
  const open = () => openTypist({ ...options, headers: anna.headers, person: anna.id, document });
  const first = open();
  await saved(first);
  await first.until('kept', () => first.session.kept);
  first.close();
  network.break();
  const second = open();
  await second.types(' Senza rete.');
  await second.until('kept', (text) => text.save.kind === 'offline' && text.save.kept);
  network.mend();
  await saved(second);
  expect(await storedWith('Senza rete.')).toBe(1);
  second.close();
});

test('[C1] a device that is full, or forgets under the open page, is never said to keep anything', async () => {
  const device = memoryDevice();
  const typist = await scene({ openCopy: device.openCopy });
  await saved(typist);
  typist.session.snapshot()?.provider.disconnect();
  device.full(true);
  await typist.types(' Prima.');
  const atRisk = (text: { save: { kind: string; kept?: boolean } }) =>
    text.save.kind === 'offline' && text.save.kept === false;
  await typist.until('not kept', atRisk);
  device.full(false);
  await typist.types(' Dopo.');
  await typist.until('kept', (text) => text.save.kind === 'offline' && text.save.kept);
  device.lose();
  await typist.until('not kept any more', atRisk);
  await typist.types(' Ancora.');
  await typist.until('kept again', (text) => text.save.kind === 'offline' && text.save.kept);
  const words = typist.words();
  typist.close();
  const again = await scene({ address: 'ws://127.0.0.1:9/sync', openCopy: device.openCopy });
  await again.until('here', (text) => text.ready);
  expect(again.words()).toBe(words);
  again.close();
});

test('[A4] refused words stay on the device even when the server is gone meanwhile, until they are let go', async () => {
  await using server = await stubbornServer('structure');
  const device = memoryDevice();
  const refused = await scene({ address: server.address, openCopy: device.openCopy });
  const { rescued } = await refused.until('refused', (text) => text.rescued !== null && text.generation > 0);
  expect(rescued?.why).toBe('structure');
  await server.stop();
  refused.close();
  const again = await scene({ openCopy: device.openCopy });
  const found = await again.until('found', (text) => text.rescued !== null && text.save.kind === 'saved');
  expect(found.rescued?.why).toBe('structure');
  found.dismissRescued();
  await again.until('let go', (text) => text.rescued === null);
  again.close();
  const last = await scene({ openCopy: device.openCopy });
  expect((await saved(last)).rescued).toBeNull();
  last.close();
});

test('[A4] a server that refuses everything is not asked for ever: the page says that it is of no use here', async () => {
  for (const code of ['resync', 'structure'] as const) {
    await using server = await stubbornServer(code);
    const typist = await scene({ address: server.address });
    const { rescued } = await typist.until('given up', (text) => text.ended === 'old_page');
    expect(rescued?.why).toBe(code);
    expect(server.refused()).toBeLessThan(5);
    typist.close();
  }
});

test('[C3] a reader whose network has gone is told that her page stands still', async () => {
  await using network = await brokenNetwork(town.address);
  const document = await town.text();
  const clara = town.person('Clara');
  await town.allow(clara, document, 'read');
  const reader = openTypist({
    address: network.through(town.address),
    headers: clara.headers,
    person: clara.id,
    document,
    mode: 'read',
  });
  await reader.until('reads', (text) => text.ready && text.save.kind === 'read_only');
  network.break();
  await reader.until('stands still', (text) => text.save.kind === 'read_offline');
  network.mend();
  await reader.until('reads again', (text) => text.save.kind === 'read_only');
  reader.close();
});
