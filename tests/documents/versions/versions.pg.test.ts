import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocumentView } from '../../../shared/documents/api.ts';
import { versionHash } from '../../../shared/documents/canonicalVersion.ts';
import type { VersionNow, VersionsView, VersionView } from '../../../shared/documents/versionApi.ts';
import { must } from '../../../shared/kernel/assert.ts';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import type { TextNode } from '../../../shared/text/content.ts';
import { compareTexts } from '../../../shared/text/diff/compareTexts.ts';
import { plainText } from '../../../shared/text/outline.ts';
import { type DemoTown, openDemoTown, type Visitor } from '../../support/demoTown.ts';
import { observed } from '../../support/discussionTable.ts';
import { consolidated, freeze, typistIn } from '../../support/frozenTown.ts';
import { readJournal } from '../../support/readJournal.ts';
import { openSyncDoor, type SyncDoor } from '../../support/syncDoor.ts';
import type { Typist } from '../../support/typist.ts';

let town: DemoTown;
let elena: Visitor;
let sara: Visitor;
let marta: Visitor;
let door: SyncDoor;
beforeAll(async () => {
  town = await openDemoTown();
  elena = await town.enter('elena-esempi');
  sara = await town.enter('sara-traccia');
  marta = await town.enter('marta-provini');
  door = await openSyncDoor(town);
});
afterAll(async () => {
  await town[Symbol.asyncDispose]();
  door.close();
});

const view = (id: DocumentId, by = elena) => by.get<DocumentView>(`/api/documents/${id}`);
const versions = (id: DocumentId, by = elena) => by.get<VersionsView>(`/api/documents/${id}/versions`);
const version = (id: DocumentId, which: string, by = elena) =>
  by.get<VersionView>(`/api/documents/${id}/versions/${which}`);
const now = (id: DocumentId) => elena.get<VersionNow>(`/api/documents/${id}/versions/attuale`);
const said = (content: unknown) => plainText(content as TextNode).trim();

const at = (document: DocumentId) => typistIn(town, door, document, elena);

async function writes(page: Typist, words: string): Promise<void> {
  await page.types(words);
  await page.until('it is saved', ({ save }) => save.kind === 'saved');
}

async function actsOn(document: string) {
  const acts = await readJournal(town.database.db);
  return acts.filter(({ subject }) => subject === document).map(({ act, facts }) => ({ act, facts }));
}

test('[V1] a version under a name holds the text as it was, with its hash and whose words it holds', async () => {
  const id = await consolidated(town, elena, 'Il servizio sociale');
  const page = await at(id);
  await writes(page, 'Il servizio accoglie tutti.');
  const kept = await elena.ask('POST', `/api/documents/${id}/versions`, { name: ' Prima della  giunta ' });
  expect(kept).toMatchObject({ status: 201, body: { number: 1 } });
  const { id: first } = kept.body as { readonly id: string };
  await writes(page, ' Sempre.');
  page.close();

  const shown = await version(id, first);
  expect(said(shown.content)).toBe('Il servizio accoglie tutti.');
  expect(shown).toMatchObject({
    kind: 'named',
    name: 'Prima della giunta',
    title: 'Il servizio sociale',
    createdBy: 'Elena Esempi, Ufficio di Piano',
    erasedAt: null,
  });
  const [row] = await town.database.owner`select content, hash from version where id = ${first}`;
  expect(versionHash(row?.['content'])).toBe(shown.hash);
  expect(said((await now(id)).content)).toBe('Il servizio accoglie tutti. Sempre.');
  const listed = await versions(id, marta);
  expect(listed).toMatchObject({ current: null, mayKeep: false, mayRestore: false });
  expect(listed.versions[0]?.authors).toEqual([
    { name: 'Elena Esempi', office: 'Ufficio di Piano', words: 4 },
  ]);
  // What was counted once is kept.
  expect((await versions(id)).versions).toEqual(listed.versions);
  expect(await actsOn(id)).toContainEqual({
    act: 'version.kept',
    facts: { version: first, number: 1, epoch: 1, seq: 2, hash: shown.hash },
  });
});

test('[V1] fields and attachments belong to a version: they are read with it, and compared', async () => {
  const made = await elena.ask('POST', '/api/documents', { kind: 'agreement', title: 'Accordo' });
  const { id } = made.body as { readonly id: DocumentId };
  const fill = (field: string, value: unknown, was: unknown = null) =>
    elena.ask('PATCH', `/api/documents/${id}/fields`, { field, value, was });
  const attach = async (words: string) => {
    const file = new File([words], 'bilancio.txt');
    const added = await elena.upload(`/api/documents/${id}/attachments`, { file });
    return (added.body as { readonly id: string }).id;
  };
  const [organisation] = await town.database.owner<{ id: string }[]>`
    select id from organisation where name = 'Crema' or name = 'Comune di Crema' limit 1`;
  const party = { organisation: organisation?.id, signatory: null, representative: null, powers: null };
  const parties = [{ ...party, contribution: 'La sede.\nDue persone.' }];
  await fill('parties', parties);
  await fill('public_contribution', 4_860_000);
  const first = await attach('Uno.');
  const kept = await elena.ask('POST', `/api/documents/${id}/versions`, { name: 'Prima' });
  const before = await version(id, (kept.body as { readonly id: string }).id);
  expect(said(before.content)).toMatch(
    /Scheda.*Parti.*La sede\..*Contributo pubblico.*48\.600 euro.*Allegati.*bilancio\.txt.*Impronta [0-9a-f]{4} /su,
  );
  await fill('parties', [{ ...party, contribution: 'La sede.\nTre persone.' }], parties);
  await fill('duration', { from: '2027-01-01', until: '2027-12-31' });
  await elena.ask('DELETE', `/api/documents/${id}/attachments/${first}`);
  await attach('Un altro.');
  const after = must((await now(id)).content, 'it has a text');
  const { parts } = compareTexts(must(before.content, 'it has a text'), after);
  const changed = parts.filter(({ kind }) => kind !== 'same').map(({ kind }) => kind);
  // The contribution of a party, a field that was empty, and other bytes under the same name.
  expect(changed).toEqual(['changed', 'in', 'changed']);
});

test('who may not write it keeps no version, and nobody reads that of another document', async () => {
  const id = await consolidated(town, elena, 'Senza diritto');
  expect((await sara.ask('POST', `/api/documents/${id}/versions`, { name: 'Mia' })).status).toBe(403);
  const kept = await elena.ask('POST', `/api/documents/${id}/versions`, { name: 'Sua' });
  const { id: made } = kept.body as { readonly id: string };
  const other = await town.section('9.E');
  expect((await elena.ask('GET', `/api/documents/${other}/versions/${made}`)).status).toBe(404);
  expect((await elena.ask('GET', `/api/documents/${id}/versions/nessuna`)).status).toBe(404);
});

test('[V4] a freeze ends all writing, and from then on the text is what the bytes of its version say', async () => {
  const id = await consolidated(town, elena, 'Da congelare');
  const page = await at(id);
  await writes(page, 'Il testo che va al voto.');
  expect(await view(id)).toMatchObject({ version: null, mayFreeze: { refused: null, about: [] } });
  expect((await view(id, marta)).mayFreeze).toBeNull();
  expect((await freeze(sara, id)).status).toBe(403);

  const frozen = await freeze(elena, id, { change: 'substantial', note: 'Sentite le osservazioni.' });
  expect(frozen).toMatchObject({ status: 201, body: { number: 1 } });
  await page.until('nobody writes any more', ({ ended }) => ended !== null);
  page.close();
  const shown = await view(id, marta);
  expect(shown).toMatchObject({
    state: 'frozen',
    mayWrite: false,
    mayFreeze: null,
    version: { number: 1, by: 'Elena Esempi, Ufficio di Piano' },
  });
  expect(said(shown.content)).toBe('Il testo che va al voto.');
  // Bytes hold no ids of blocks; the page has them, for what hangs on them.
  const [block] = (shown.content as TextNode).content ?? [];
  expect(block?.attrs?.['id']).toMatch(/^[\da-f-]{36}$/u);
  const [row] = await town.database.owner`
    select convert_from(content, 'UTF8') as content, hash, seq::int, writable, head::int
    from version join document on document.id = document_id where document_id = ${id}`;
  expect(row).toMatchObject({ writable: false, seq: row?.['head'], hash: shown.version?.hash });
  expect(row?.['content']).not.toContain('"id"');
  expect(versionHash(row?.['content'])).toBe(row?.['hash']);
  expect((await versions(id)).current).toBe((frozen.body as { readonly id: string }).id);
  expect((await actsOn(id)).slice(-2)).toMatchObject([
    { act: 'document.advanced', facts: { step: 'freeze', from: 'consolidation', to: 'frozen' } },
    { act: 'version.frozen', facts: { number: 1, hash: row?.['hash'], change: 'substantial' } },
  ]);

  expect(await freeze(elena, id)).toMatchObject({ status: 409, body: { refused: 'wrong_state' } });
  const back = await elena.ask('POST', `/api/documents/${id}/steps`, {
    step: 'send_back',
    reason: 'Ripensamento.',
  });
  expect(back.status).toBe(204);
  expect(await view(id)).toMatchObject({ state: 'draft', version: null, mayWrite: true });
});

test('[V5] a version is changed by nobody, neither by the server nor by the owner of the tables', async () => {
  const id = await consolidated(town, elena, 'Per sempre');
  await freeze(elena, id);
  const owner = town.database.owner;
  const server = town.database.sqlFor({ connections: 1 });
  for (const sql of [owner, server]) {
    await expect(sql`update version set content = '\\x00' where document_id = ${id}`).rejects.toThrow(
      /never changes/u,
    );
    await expect(sql`update version set hash = 'x' where document_id = ${id}`).rejects.toThrow(
      /never changes/u,
    );
    await expect(sql`update version set title = 'x' where document_id = ${id}`).rejects.toThrow(
      /never changes/u,
    );
    await expect(sql`delete from version where document_id = ${id}`).rejects.toThrow(/never changes/u);
  }
  await expect(owner`truncate version cascade`).rejects.toThrow(/only ever added to/u);
});

test('an observation that waits is named before anybody presses, and keeps the text from being frozen', async () => {
  const id = await consolidated(town, elena, 'Con una osservazione');
  await observed(elena, id);
  const { mayFreeze } = await view(id);
  expect(mayFreeze).toMatchObject({ refused: 'unanswered', about: [{ label: '1' }] });
  expect(await freeze(elena, id)).toMatchObject({
    status: 409,
    body: { refused: 'unanswered', about: mayFreeze?.about },
  });
});

test('a version taken up again is an edit of whoever asks; what stood there is kept, and words keep their authors', async () => {
  const id = await consolidated(town, elena, 'Avanti e indietro');
  const page = await at(id);
  await writes(page, 'Il servizio accoglie tutti. Sempre.');
  const kept = await elena.ask('POST', `/api/documents/${id}/versions`, { name: 'Buona' });
  await page.deletes(3, 9);
  await writes(page, ' Forse.');
  const { seq } = await now(id);
  const wanted = { version: (kept.body as { readonly id: string }).id, seq };
  expect((await marta.ask('POST', `/api/documents/${id}/restore`, wanted)).status).toBe(403);
  const late = await elena.ask('POST', `/api/documents/${id}/restore`, { ...wanted, seq: seq - 1 });
  expect(late).toMatchObject({ status: 409, body: { refused: 'changed_meanwhile' } });

  const restored = await elena.ask('POST', `/api/documents/${id}/restore`, wanted);
  expect(restored).toMatchObject({ status: 200, body: { seq: seq + 1 } });
  await page.until('it is shown', () => page.words() === 'Il servizio accoglie tutti. Sempre.');
  page.close();
  const after = await versions(id);
  expect(after.versions.map(({ number, name }) => [number, name])).toEqual([
    [2, 'Prima di riprendere la versione 1'],
    [1, 'Buona'],
  ]);
  expect(said((await version(id, must(after.versions[0], 'it is kept').id)).content)).toBe(
    'Il accoglie tutti. Sempre. Forse.',
  );
  expect((await actsOn(id)).slice(-2).map(({ act }) => act)).toEqual(['version.kept', 'version.restored']);
  // Once more changes nothing, and keeps nothing.
  const again = await elena.ask('POST', `/api/documents/${id}/restore`, { ...wanted, seq: after.seq });
  expect(again.body).toEqual({ seq: null });
  await freeze(elena, id);
  const closed = await elena.ask('POST', `/api/documents/${id}/restore`, { ...wanted, seq: after.seq });
  expect(closed).toMatchObject({ status: 409, body: { refused: 'wrong_state' } });
});
