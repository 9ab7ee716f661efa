import { afterAll, beforeAll, expect, test } from 'vitest';
import { raiseAccessVersions } from '../../server/sync/documentStore.ts';
import type { DocumentView } from '../../shared/documents/api.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { DistrictId, DocumentId } from '../../shared/kernel/ids.ts';
import type { SessionView } from '../../shared/people/api.ts';
import type { TextNode } from '../../shared/text/content.ts';
import { plainText } from '../../shared/text/outline.ts';
import { type Answer, type DemoTown, openDemoTown, type Visitor } from '../support/demoTown.ts';
import {
  act,
  anchorIn,
  comment,
  discussion,
  observe,
  observed,
  refusalIn,
  thread,
  writtenSection,
} from '../support/discussionTable.ts';
import { readJournal } from '../support/readJournal.ts';
import { openSyncDoor, type SyncDoor } from '../support/syncDoor.ts';
import { openTypist, type Typist } from '../support/typist.ts';

let town: DemoTown;
let elena: Visitor;
let luca: Visitor;
let nadia: Visitor;
let door: SyncDoor;
beforeAll(async () => {
  town = await openDemoTown();
  door = await openSyncDoor(town);
  [elena, nadia] = await Promise.all([town.enter('elena-esempi'), town.enter('nadia-modelli')]);
  luca = await town.enter('elena-esempi');
});
afterAll(async () => {
  await town[Symbol.asyncDispose]();
  door.close();
});

const idOf = async (by: Visitor) => (await by.get<SessionView>('/api/session')).actor.person;

async function typistOn(document: DocumentId): Promise<Typist> {
  const headers = { cookie: elena.cookie };
  return openTypist({ address: door.address, headers, person: await idOf(elena), document });
}

const line = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const added = 'Una riga in più.';

async function proposed(by: Visitor, document: DocumentId) {
  const anchor = await anchorIn(by, document, 2);
  return observed(by, document, { anchor, proposal: { kind: 'insert_after', content: [line(added)] } });
}

async function untilWaiting(): Promise<void> {
  for (let waiting = 0; waiting === 0; ) {
    const [row] = await town.database.owner<{ waiting: number }[]>`
      select count(*)::int as waiting from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`;
    waiting = row?.waiting ?? 0;
  }
}

test('[W2] whose rights change while a round takes its sections along waits for it, and not it for them', async () => {
  const sql = town.database.owner;
  const [district] = await sql<{ id: DistrictId }[]>`select id from district`;
  const texts = await sql<{ id: DocumentId }[]>`select id from document order by id`;
  const [first, last] = [must(texts[0], 'a text').id, must(texts.at(-1), 'a text').id];
  await sql.begin(async (round) => {
    await round`update document set head = head where id = ${first}`;
    const raised = town.database.db.transaction((tx) =>
      raiseAccessVersions(tx, must(district, 'a district').id),
    );
    await untilWaiting();
    expect(await round`select id from document where id = ${last} for update nowait`).toHaveLength(1);
    return { raised };
  });
});

test('[D14] whoever loses her right while the words are prepared that she accepts writes nothing', async () => {
  const document = await writtenSection(elena);
  const made = await proposed(nadia, document);
  const sql = town.database.owner;
  let accepted: Promise<Answer> | undefined;
  await sql.begin(async (tx) => {
    // What the edit is made from is read behind this.
    await tx`lock table client_binding in access exclusive mode`;
    accepted = act(elena, made, 'accept');
    await untilWaiting();
    await sql`update document set access_version = access_version + 1 where id = ${document}`;
  });
  expect(refusalIn(await must(accepted, 'it was asked'))).toBe('changed_meanwhile');
  expect(await thread(elena, document, made.id)).toMatchObject({ state: 'open', revision: 1 });
});

test('a proposal for what no database keeps is refused, whoever brought that into the text', async () => {
  const document = await writtenSection(elena);
  const typist = await typistOn(document);
  await typist.types('\0');
  await typist.until('saved', ({ save }) => save.kind === 'saved');
  typist.close();
  const anchor = { ...(await anchorIn(nadia, document)), quote: 'Servizi\uFFFD' };
  expect((await observe(nadia, document, { anchor })).status).toBe(201);
  const proposal = { kind: 'delete_block' };
  expect(refusalIn(await observe(nadia, document, { anchor, proposal }))).toBe('passage_not_found');
});

test('typing, accepting, replying and rounds that open and close at once: each is done or refused', async () => {
  const sections = await Promise.all([1, 2, 3].map((n) => writtenSection(elena, `Sezione ${n}`)));
  const invited = [{ person: await idOf(nadia) }];
  const answers: Answer[] = [];
  const note = async (asked: Promise<Answer>) => {
    const answer = await asked;
    answers.push(answer);
    return answer;
  };
  const typists = await Promise.all(sections.map(typistOn));
  const { promise: over, resolve: end } = Promise.withResolvers<void>();
  let going = true;
  const typing = typists.map(async (typist) => {
    while (going) {
      await typist.types('x');
      await Promise.race([over, typist.until('saved', ({ save }) => save.kind === 'saved')]);
    }
  });
  let accepted = 0;
  for (let time = 0; time < 3; time++) {
    await Promise.all(
      sections.map(async (document) => {
        const [one, two] = [await proposed(luca, document), await proposed(luca, document)];
        const [taken] = await Promise.all([
          note(act(elena, one, 'accept')),
          note(act(luca, two, 'reply', { outcome: 'not_accepted', reason: 'Non serve.' })),
          note(comment(nadia, one.id)),
        ]);
        if (taken.status === 200) accepted++;
        else await note(act(elena, one, 'reply', { outcome: 'not_accepted', reason: 'Non ora.' }));
      }),
    );
    const deadline = '2100-01-31T12:00:00Z';
    const round = { documents: sections.toReversed(), invited, deadline, instructions: '' };
    const opened = await note(elena.ask('POST', '/api/consultations', round));
    expect(opened.status).toBe(201);
    const { id } = opened.body as { readonly id: string };
    await Promise.all([
      ...sections.map((document) => note(observe(nadia, document))),
      note(elena.ask('POST', `/api/consultations/${id}/close`)),
      ...sections.map((document) => note(observe(nadia, document))),
    ]);
    for (const document of sections)
      for (const one of (await discussion(elena, document)).observations)
        if (one.state === 'open')
          await note(act(elena, one, 'reply', { outcome: 'not_accepted', reason: 'Non serve.' }));
  }
  going = false;
  end();
  await Promise.allSettled(typing);
  for (const typist of typists) typist.close();

  expect(answers.map(({ status }) => status).filter((status) => status >= 500)).toEqual([]);
  expect(accepted).toBeGreaterThan(0);
  const texts = await Promise.all(
    sections.map((document) => elena.get<DocumentView>(`/api/documents/${document}`)),
  );
  const lines = texts.flatMap(({ content }) => (content as TextNode).content ?? []);
  expect(lines.filter((one) => plainText(one) === added)).toHaveLength(accepted);
  expect(new Set(texts.map(({ state }) => state))).toEqual(new Set(['consolidation']));
  const acts = (await readJournal(town.database.db)).map(({ act: name }) => name);
  expect(acts.filter((name) => name === 'consultation.closed')).toHaveLength(3);
}, 60_000);
