import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { HeldChange } from '../../shared/documents/versionApi.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { DocumentId, PersonId } from '../../shared/kernel/ids.ts';
import type { SessionView } from '../../shared/people/api.ts';
import { updateLimit } from '../../shared/sync/limits.ts';
import type { TextNode } from '../../shared/text/content.ts';
import { plainText } from '../../shared/text/outline.ts';
import { type Answer, type DemoTown, openDemoTown, type Visitor } from '../support/demoTown.ts';
import { type MemoryDevice, memoryDevice } from '../support/memoryDevice.ts';
import { openSyncDoor, type SyncDoor } from '../support/syncDoor.ts';
import { openTypist, type Typist } from '../support/typist.ts';

let town: DemoTown;
let door: SyncDoor;
let elena: Visitor;
let marta: Visitor;
beforeAll(async () => {
  town = await openDemoTown();
  door = await openSyncDoor(town);
  elena = await town.enter('elena-esempi');
  marta = await town.enter('marta-provini');
});
afterAll(async () => {
  await town[Symbol.asyncDispose]();
  door.close();
});

/** A section of which somebody may write the text, until `shut` and again from `reopened` on. */
async function scene(writer: Visitor) {
  const answer = await elena.ask('POST', '/api/documents', { kind: 'plan_section', title: 'Prova' });
  const { id: document } = answer.body as { readonly id: DocumentId };
  const person = await idOf(writer);
  await elena.ask('POST', `/api/documents/${document}/grants`, { person });
  const state = async (name: string, writable: boolean) => {
    const sql = town.database.owner;
    await sql`update document_profile set state = ${name} where document_id = ${document}`;
    await sql`update document set writable = ${writable}, access_version = access_version + 1 where id = ${document}`;
  };
  return {
    document,
    typist: openTypist({ ...door, headers: { cookie: writer.cookie }, person, document }),
    freeze: () => state('frozen', false),
    writeAgain: () => state('draft', true),
  };
}

async function idOf(visitor: Visitor): Promise<PersonId> {
  return (await visitor.get<SessionView>('/api/session')).actor.person;
}

/** Writes something that is stored, and then something without a network. */
async function writesOffline(typist: Typist, words: string): Promise<Uint8Array> {
  await typist.types('Letto in rete.');
  await typist.until('saved', (text) => text.save.kind === 'saved');
  const stored = Y.encodeStateVector(typist.doc());
  typist.session.snapshot()?.provider.disconnect();
  await typist.types(words);
  return Y.encodeStateAsUpdate(typist.doc(), stored);
}

function hold(visitor: Visitor, document: string, update: Uint8Array, epoch = 1): Promise<Answer> {
  return visitor.send('POST', `/api/documents/${document}/held?epoch=${epoch}`, update);
}

async function textOf(visitor: Visitor, document: string): Promise<string> {
  const { content } = await visitor.get<{ readonly content: TextNode }>(`/api/documents/${document}`);
  return plainText(content);
}

test('[H1] scene 14: what a laptop wrote during the freeze waits for the next draft, and is put in only by its owner', async () => {
  const { document, typist, freeze, writeAgain } = await scene(marta);
  await writesOffline(typist, ' Scritto senza rete.');
  await freeze();
  const frozen = await textOf(elena, document);
  // Back in the network, the page is told that it may not write, and hands over what the text does not have.
  typist.reconnect();
  const { ended, left } = await typist.until('sent away', (text) => text.ended !== null);
  expect(ended).toBe('right_withdrawn');
  const reader = openTypist({
    ...door,
    headers: { cookie: marta.cookie },
    person: await idOf(marta),
    document,
    mode: 'read',
  });
  const { doc } = await reader.until('read', (text) => text.ready);
  const update = Y.diffUpdate(must(left, 'the page has it'), Y.encodeStateVector(doc));
  for (const one of [typist, reader]) one.close();

  const { status, body } = await hold(marta, document, update);
  expect([status, await textOf(elena, document)]).toEqual([201, frozen]);
  const { id } = body as { readonly id: string };
  expect(await elena.get(`/api/documents/${document}/held`)).toEqual([]);
  const [held] = await marta.get<readonly HeldChange[]>(`/api/documents/${document}/held`);
  expect(held).toMatchObject({ id, mayApply: false });
  expect(plainText(must(held, 'it is kept').after)).toContain('Scritto senza rete.');
  const apply = () => marta.ask('POST', `/api/documents/${document}/held/${id}/apply`);
  expect((await apply()).body).toMatchObject({ refused: 'wrong_state' });

  // Nothing merges by itself, whoever opens the next draft.
  await writeAgain();
  expect(await textOf(elena, document)).toBe(frozen);
  expect((await elena.ask('POST', `/api/documents/${document}/held/${id}/apply`)).status).toBe(404);
  expect((await apply()).status).toBe(200);
  expect(await textOf(elena, document)).toContain('Letto in rete. Scritto senza rete.');
  expect((await apply()).status).toBe(404);
  expect(await marta.get(`/api/documents/${document}/held`)).toEqual([]);
  const acts = await town.database.owner`
    select act, payload from journal_payload where subject_id = ${document} and act like 'text.held%' order by seq`;
  expect(acts.map(({ act }) => act)).toEqual(['text.held', 'text.held_applied']);
  expect(JSON.stringify(acts)).not.toContain('senza rete');
});

/** The text is frozen, as a version, and written again: another draft. */
async function throughFreeze(
  document: DocumentId,
  { freeze, writeAgain }: Awaited<ReturnType<typeof scene>>,
) {
  await freeze();
  await town.database.owner`
    insert into version (id, district_id, document_id, number, kind, epoch, seq, canonicalisation, schema_version,
      title, language, content, hash, created_at)
    select gen_random_uuid(), district_id, id, 1, 'frozen', 1, 1, 'prova', 3, 'Prova', 'it', '{}', repeat('a', 64), now()
    from document where id = ${document}`;
  await writeAgain();
}

test('[H1] what was written before a freeze goes into the draft after it by nobody’s hand, on a page that stayed open and on one that is opened again', async () => {
  const there = await scene(marta);
  const { document } = there;
  there.typist.close();
  const person = await idOf(marta);
  const [open, shut] = [memoryDevice(), memoryDevice()];
  const at = (device: MemoryDevice, draft: number) =>
    openTypist({
      ...door,
      headers: { cookie: marta.cookie },
      person,
      document,
      draft,
      openCopy: device.openCopy,
    });
  const [stays, leaves] = [at(open, 0), at(shut, 0)];
  await writesOffline(stays, ' Sulla pagina aperta.');
  await leaves.until('saved', ({ save }) => save.kind === 'saved');
  leaves.session.snapshot()?.provider.disconnect();
  await leaves.types(' Sul portatile chiuso.');
  await leaves.until('on the device', () => leaves.session.kept);
  leaves.close();
  const before = await textOf(elena, document);
  await throughFreeze(document, there);

  stays.reconnect();
  const { ended, left } = await stays.until('sent away', (text) => text.ended !== null);
  expect([ended, left === null]).toEqual(['right_withdrawn', false]);
  stays.close();
  const again = at(shut, 1);
  await again.until('saved', ({ save }) => save.kind === 'saved');
  expect(await textOf(elena, document)).toBe(before);
  const stored = Y.encodeStateVector(again.doc());
  again.close();
  for (const update of [must(left, 'the page has it'), must(shut.left(), 'the device has it')])
    expect((await hold(marta, document, Y.diffUpdate(update, stored))).status).toBe(201);
  const held = await marta.get<readonly HeldChange[]>(`/api/documents/${document}/held`);
  expect(held.map(({ mayApply }) => mayApply)).toEqual([true, true]);
  expect(held.map(({ after }) => plainText(after)).join()).toMatch(
    /Sulla pagina aperta.*Sul portatile chiuso/su,
  );
  // The next draft is written as ever.
  const next = at(shut, 1);
  await next.types(' Nella nuova bozza.');
  await next.until('saved', ({ save }) => save.kind === 'saved');
  next.close();
  expect(await textOf(elena, document)).toContain('Nella nuova bozza.');
});

test('[H1] held words that are let go are deleted', async () => {
  const { document, typist, freeze } = await scene(marta);
  const update = await writesOffline(typist, ' Da lasciare.');
  typist.close();
  await freeze();
  const { id } = (await hold(marta, document, update)).body as { readonly id: string };
  const discard = (visitor: Visitor) => visitor.ask('POST', `/api/documents/${document}/held/${id}/discard`);
  expect((await discard(elena)).status).toBe(404);
  expect((await discard(marta)).status).toBe(204);
  const rows = await town.database.owner`select bytes, settled_as from held_change where id = ${id}`;
  expect([...rows]).toEqual([{ bytes: null, settled_as: 'discarded' }]);
});

test('[H1] what hangs in words that were deleted meanwhile is shown alone, and is not put in', async () => {
  const { document, typist, freeze, writeAgain } = await scene(marta);
  const update = await writesOffline(typist, ' Rimaste sole.');
  typist.close();
  await freeze();
  await hold(marta, document, update);
  await writeAgain();
  const other = openTypist({
    ...door,
    headers: { cookie: elena.cookie },
    person: await idOf(elena),
    document,
  });
  await other.until('ready', (text) => text.ready);
  const root = other.doc().getXmlFragment('default');
  root.delete(0, 1);
  root.insert(0, [new Y.XmlElement('paragraph')]);
  await other.until('saved', (text) => text.save.kind === 'saved');
  other.close();
  const [held] = await marta.get<readonly HeldChange[]>(`/api/documents/${document}/held`);
  expect(held).toMatchObject({ mayApply: false, before: { content: [] } });
  const { id, after } = must(held, 'it is kept');
  expect(plainText(after)).toBe('Rimaste sole.');
  const { body } = await marta.ask('POST', `/api/documents/${document}/held/${id}/apply`);
  expect(body).toMatchObject({ refused: 'passage_not_found' });
});

test('[H1] the gate judges what is to be held: foreign structs, gaps, sizes and closed epochs are refused', async () => {
  const { document, typist, freeze } = await scene(marta);
  const update = await writesOffline(typist, ' Prova.');
  await freeze();
  const refusal = async (answer: Promise<Answer>) => {
    const { status, body } = await answer;
    return [status, (body as { readonly refused?: string }).refused];
  };
  const stranger = await town.enter('nadia-modelli');
  // Marta's clientID is hers; an own one does not make somebody a writer of this text.
  expect(await refusal(hold(stranger, document, update))).toEqual([400, 'malformed']);
  const own = new Y.Doc();
  Y.applyUpdate(own, Y.encodeStateAsUpdate(typist.doc()));
  typist.close();
  expect(await refusal(hold(marta, document, new Uint8Array([7, 7, 7])))).toEqual([400, 'malformed']);
  expect(await refusal(hold(marta, document, update, 2))).toEqual([409, 'text_erased']);
  expect(await refusal(hold(marta, document, new Uint8Array(updateLimit + 70_000)))).toEqual([
    413,
    'too_large',
  ]);
  const alone = new Y.Doc();
  alone.getXmlFragment('default').insert(0, [new Y.XmlElement('paragraph')]);
  expect(await refusal(hold(stranger, document, Y.encodeStateAsUpdate(alone)))).toEqual([403, 'forbidden']);
  // What the text has already is nothing to be kept.
  const known = await hold(marta, document, new Uint8Array([0, 0]));
  expect([known.status, known.body]).toEqual([201, { id: null }]);
  const rows = await town.database.owner`select 1 as one from held_change where document_id = ${document}`;
  expect(rows).toHaveLength(0);
});
