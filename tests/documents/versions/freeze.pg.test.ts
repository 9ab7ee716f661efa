import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { DocumentView } from '../../../shared/documents/api.ts';
import type { RepairView, VersionsView } from '../../../shared/documents/versionApi.ts';
import { must } from '../../../shared/kernel/assert.ts';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import { fragmentName, type TextNode } from '../../../shared/text/content.ts';
import { plainText } from '../../../shared/text/outline.ts';
import { type DemoTown, openDemoTown, type Visitor } from '../../support/demoTown.ts';
import { consolidated, freeze, typistIn } from '../../support/frozenTown.ts';
import { readJournal } from '../../support/readJournal.ts';
import { openSyncDoor, type SyncDoor } from '../../support/syncDoor.ts';
import type { Typist } from '../../support/typist.ts';

let town: DemoTown;
let elena: Visitor;
let door: SyncDoor;
beforeAll(async () => {
  town = await openDemoTown();
  elena = await town.enter('elena-esempi');
  door = await openSyncDoor(town);
});
afterAll(async () => {
  await town[Symbol.asyncDispose]();
  door.close();
});

const at = (document: DocumentId) => typistIn(town, door, document, elena);
const view = (id: DocumentId) => elena.get<DocumentView>(`/api/documents/${id}`);
const said = (content: unknown) => plainText(content as TextNode).trim();
const saved = (page: Typist) => page.until('it is saved', ({ save }) => save.kind === 'saved');

async function actsOn(document: string) {
  const acts = await readJournal(town.database.db);
  return acts.filter(({ subject }) => subject === document).map(({ act }) => act);
}

/** What the first transaction of a freeze leaves when the server dies right behind it. */
async function flip(document: DocumentId): Promise<void> {
  const sql = town.database.owner;
  await sql.begin(async (tx) => {
    await tx`update document_profile set state = 'frozen' where document_id = ${document}`;
    await tx`
      update document set writable = false, access_version = access_version + 1 where id = ${document}`;
    await tx`
      insert into version (id, district_id, document_id, number, kind, epoch, seq, canonicalisation, schema_version,
        title, language, created_by, created_at)
      select ${randomUUID()}, d.district_id, d.id, 1, 'frozen', d.epoch, d.head, 'corale/content/v1', d.schema_version,
        p.title, p.language, p.created_by, now()
      from document d join document_profile p on p.document_id = d.id where d.id = ${document}`;
  });
}

test('[W4] what was acknowledged while several write is in the version, and nothing that came later', async () => {
  const id = await consolidated(town, elena, 'Fino all’ultimo');
  const pages = await Promise.all([at(id), at(id), at(id)]);
  await Promise.all(pages.map((page) => page.until('the text', ({ ready }) => ready)));
  const acknowledged: string[] = [];
  const { promise: underWay, resolve: begin } = Promise.withResolvers<void>();
  const typed = pages.map(async (page, who) => {
    for (let word = 0; page.session.snapshot()?.ended === null; word++) {
      await page.types(` p${who}x${word}z`).catch(() => undefined);
      const { save } = await page.until(
        'saved, or over',
        (text) => text.ended !== null || text.save.kind === 'saved',
      );
      if (save.kind !== 'saved') return;
      acknowledged.push(`p${who}x${word}z`);
      if (acknowledged.length > 6) begin();
    }
  });
  await underWay;
  const frozen = await freeze(elena, id);
  await Promise.all(typed);
  for (const page of pages) page.close();
  expect(frozen.status).toBe(201);
  const { content } = await view(id);
  expect(acknowledged.filter((word) => !said(content).includes(word))).toEqual([]);
  const [row] = await town.database.owner`
    select seq::int, head::int, (select max(u.seq)::int from document_update u where u.document_id = d.id) as last
    from version v join document d on d.id = v.document_id where d.id = ${id}`;
  expect([row?.['seq'], row?.['last']]).toEqual([row?.['head'], row?.['head']]);
});

test('[V4] two freezes at once make one version', async () => {
  const id = await consolidated(town, elena, 'Due volte');
  const answers = await Promise.all([freeze(elena, id), freeze(elena, id), freeze(elena, id)]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
  expect((await elena.get<VersionsView>(`/api/documents/${id}/versions`)).versions).toHaveLength(1);
  expect((await actsOn(id)).filter((act) => act === 'version.frozen')).toHaveLength(1);
});

test('[V4] a freeze and a consultation that opens, or closes, come one after the other', async () => {
  const [marta] = await town.database.owner`select id from person where persona = 'marta-provini'`;
  const deadline = new Date(Date.now() + 86_400_000).toISOString();
  const open = (document: DocumentId) =>
    elena.ask('POST', '/api/consultations', {
      documents: [document],
      invited: [{ person: marta?.['id'] }],
      deadline,
      instructions: '',
    });
  const [one, other] = [
    await consolidated(town, elena, 'Congelata o consultata'),
    await consolidated(town, elena, 'Congelata o chiusa'),
  ];
  const [opened, frozen] = await Promise.all([open(one), freeze(elena, one)]);
  expect([opened.status, frozen.status].toSorted()).toEqual([201, 409]);
  expect((await view(one)).state).toBe(frozen.status === 201 ? 'frozen' : 'consultation');

  const { id: round } = (await open(other)).body as { readonly id: string };
  const [closed, early] = await Promise.all([
    elena.ask('POST', `/api/consultations/${round}/close`),
    freeze(elena, other),
  ]);
  expect([closed.status < 300, [201, 409].includes(early.status)]).toEqual([true, true]);
  expect((await view(other)).state).toBe(early.status === 201 ? 'frozen' : 'consolidation');
});

test('[W4] a freeze that was broken off is completed by whoever looks, once; until then no step leads on', async () => {
  const id = await consolidated(town, elena, 'A metà');
  const page = await at(id);
  await page.types('Il testo di prima.');
  await saved(page);
  page.close();
  await flip(id);
  const back = () => elena.ask('POST', `/api/documents/${id}/steps`, { step: 'send_back' });
  expect(await back()).toMatchObject({ status: 409, body: { refused: 'being_frozen' } });
  const seen = await Promise.all([
    view(id),
    view(id),
    elena.get<VersionsView>(`/api/documents/${id}/versions`),
  ]);
  const hash = must(seen[0].version, 'it is frozen').hash;
  expect(hash).toMatch(/^[\da-f]{64}$/u);
  expect([seen[1].version?.hash, seen[2].versions[0]?.hash]).toEqual([hash, hash]);
  expect(said(seen[0].content)).toBe('Il testo di prima.');
  expect((await actsOn(id)).filter((act) => act === 'version.frozen')).toHaveLength(1);
  expect((await back()).status).toBe(204);
});

/** What two people leave behind who each delete one item of a list of two. */
async function breaks(page: Typist): Promise<void> {
  await page.types('Il testo.');
  page
    .doc()
    .getXmlFragment(fragmentName)
    .push([new Y.XmlElement('bulletList')]);
  await saved(page);
}

test('[V3] a text that does not fit its schema is mended first, by the server, after the office has looked', async () => {
  const id = await consolidated(town, elena, 'Da riparare');
  const page = await at(id);
  await breaks(page);
  expect((await view(id)).mayFreeze).toEqual({ refused: 'needs_repair', about: [] });
  expect(await freeze(elena, id)).toMatchObject({ status: 409, body: { refused: 'needs_repair' } });
  expect((await view(id)).state).toBe('consolidation');

  const repair = must(
    await elena.get<RepairView | null>(`/api/documents/${id}/repair`),
    'there is something',
  );
  expect(repair.before.content?.map(({ type }) => type)).toEqual(['paragraph', 'bulletList']);
  expect(repair.after.content?.map(({ type }) => type)).toEqual(['paragraph']);
  const mend = (seq: number) => elena.ask('POST', `/api/documents/${id}/repair`, { seq });
  expect(await mend(repair.seq - 1)).toMatchObject({ status: 409, body: { refused: 'changed_meanwhile' } });
  expect(await mend(repair.seq)).toMatchObject({ status: 200, body: { seq: repair.seq + 1 } });
  await page.until('it is shown', ({ doc }) => doc.getXmlFragment(fragmentName).length === 1);
  page.close();
  expect(await elena.get(`/api/documents/${id}/repair`)).toBeNull();
  const [row] = await town.database.owner`
    select member_id from document_update where document_id = ${id} order by seq desc limit 1`;
  expect(row?.['member_id']).toBe('00000000-0000-0000-0000-000000000000');
  expect((await actsOn(id)).at(-1)).toBe('document.repaired');
  expect((await freeze(elena, id)).status).toBe(201);
  expect(await mend(repair.seq + 1)).toMatchObject({ status: 409, body: { refused: 'wrong_state' } });
});

test('[V3] a recommendation that nobody writes any more is mended too, and stays closed', async () => {
  const made = await elena.ask('POST', '/api/documents', { kind: 'recommendation', title: 'Aprire la sera' });
  const { id } = made.body as { readonly id: DocumentId };
  const page = await at(id);
  await page.until('the text', ({ ready }) => ready);
  page
    .doc()
    .getXmlFragment(fragmentName)
    .push([new Y.XmlElement('bulletList')]);
  await saved(page);
  page.close();
  for (const step of ['validate', 'open_observations'])
    expect((await elena.ask('POST', `/api/documents/${id}/steps`, { step })).status).toBe(204);
  const repair = must(
    await elena.get<RepairView | null>(`/api/documents/${id}/repair`),
    'there is something',
  );
  expect((await elena.ask('POST', `/api/documents/${id}/repair`, { seq: repair.seq })).status).toBe(200);
  const [row] = await town.database.owner`select writable from document where id = ${id}`;
  expect(row?.['writable']).toBe(false);
  expect((await freeze(elena, id)).status).toBe(201);
  expect(await view(id)).toMatchObject({ state: 'submitted_to_mayors', version: { number: 1 } });
});

test('[V3] a freeze of a text that broke in the last moment is taken back', async () => {
  const id = await consolidated(town, elena, 'All’ultimo momento');
  const page = await at(id);
  await breaks(page);
  page.close();
  await flip(id);
  // Whoever looks finds it out.
  await view(id);
  expect(await view(id)).toMatchObject({ state: 'consolidation', version: null, mayWrite: true });
  const [row] = await town.database.owner`
    select writable, (select count(*)::int from version where document_id = ${id}) as versions
    from document where id = ${id}`;
  expect(row).toEqual({ writable: true, versions: 0 });
  expect((await actsOn(id)).at(-1)).toBe('version.taken_back');
});
