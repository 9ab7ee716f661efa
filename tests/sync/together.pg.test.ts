import { expect, test } from 'vitest';
import { openSyncTown } from '../support/syncTown.ts';
import { openTypist } from '../support/typist.ts';

test('[W7] two people write in one text and each sees the words of the other', async () => {
  await using town = await openSyncTown();
  const document = await town.text();
  const [anna, bruno] = [town.person('Anna'), town.person('Bruno')];
  await town.allow(anna, document, 'write');
  await town.allow(bruno, document, 'write');
  const a = openTypist({ ...town, headers: anna.headers, person: anna.id, document });
  const b = openTypist({ ...town, headers: bruno.headers, person: bruno.id, document });
  await a.types(' Anna');
  await b.types(' Bruno');
  await a.until('Bruno is seen', () => a.words().includes('Bruno'));
  await b.until('Anna is seen', () => b.words().includes('Anna'));
  await a.until('saved', (text) => text.save.kind === 'saved');
  await b.until('saved', (text) => text.save.kind === 'saved');
  expect(a.words()).toBe(b.words());
  const people = (await a.until('Bruno is present', (text) => text.people.length === 1)).people;
  expect(people).toMatchObject([
    { name: 'Bruno', organisation: 'Ente di prova', writes: true, external: false },
  ]);
  a.close();
  b.close();
});

test('[W7] after a restart the text is what was saved', async () => {
  await using town = await openSyncTown();
  const document = await town.text();
  const anna = town.person('Anna');
  await town.allow(anna, document, 'write');
  const a = openTypist({ ...town, headers: anna.headers, person: anna.id, document });
  await a.types(' Uno');
  await a.until('saved', (text) => text.save.kind === 'saved');
  await town.restart();
  await a.types(' due');
  await a.until('saved', (text) => text.save.kind === 'saved');
  expect(JSON.stringify(await town.sync.contentOf(document))).toContain('Inizio. Uno due');
  a.close();
});
