import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '../../shared/kernel/assert.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { policy } from '../../shared/people/can.ts';
import { type Standing, standingOf } from '../../shared/people/role.ts';
import { type DemoTown, openDemoTown, type Visitor } from '../support/demoTown.ts';
import { anchorIn, observed, refusalIn, writtenSection } from '../support/discussionTable.ts';
import { enterAsEach, type OfRole, oneOfEachStanding } from '../support/everyRole.ts';

/** Where a text is, and whether those who ask are invited to the round that it is or was in. */
type Phase = 'draft' | 'invited' | 'not invited' | 'over' | 'consolidation' | 'frozen';
const phases: readonly Phase[] = ['draft', 'invited', 'not invited', 'over', 'consolidation', 'frozen'];

/** What the rules say in words (docs/spec/observations.md), apart from the code that they are in. */
type Who = { readonly standing: Standing; readonly phase: Phase };
const says = (action: keyof typeof policy, { standing }: Who) => policy[action][standing];
const answers = (who: Who) => says('plan_section.answer', who) === 'yes';
const isInvited = ({ phase }: Who) => phase === 'invited' || phase === 'over';
const comments = (who: Who) =>
  says('observation.create', who) === 'yes' ||
  (says('observation.create', who) === 'invited' && isInvited(who));
const writes = (who: Who) =>
  says('plan_section.write', who) === 'yes' && (who.phase === 'draft' || who.phase === 'consolidation');

function observes(who: Who): boolean {
  if (who.phase === 'draft') return says('observation.create', who) === 'yes';
  if (who.phase === 'invited') return comments(who) || answers(who);
  if (who.phase === 'consolidation') return writes(who);
  return who.phase !== 'frozen' && answers(who);
}

/** Everything that can be sent about an observation of somebody else’s, and who is let through. */
type Sent = {
  readonly does: string;
  readonly send: (by: Visitor, on: On, seen: number) => ReturnType<Visitor['ask']>;
  readonly may: (who: Who) => boolean;
};
type On = {
  readonly document: DocumentId;
  readonly id: string;
  readonly entry: string;
  readonly target: string;
  readonly anchor: object;
};

const said = () => ({ key: randomUUID(), words: 'Una prova.' });
const change = (name: string, may: Sent['may'], body: (on: On) => object = () => ({})): Sent => ({
  does: name,
  may,
  send: (by, on, seen) => by.ask('POST', `/api/observations/${on.id}/${name}`, { seen, ...body(on) }),
});
const onEntry = (method: string, name: string, may: Sent['may'], body?: object): Sent => ({
  does: `${method} ${name}`,
  may,
  send: (by, { id, entry }) => by.ask(method, `/api/observations/${id}/entries/${entry}${name}`, body),
});
const inOneRound = ({ phase }: Who) => phase !== 'draft' && phase !== 'consolidation' && phase !== 'frozen';

const all: readonly Sent[] = [
  {
    does: 'observe',
    may: observes,
    send: (by, { document }) =>
      by.ask('POST', `/api/documents/${document}/observations`, { ...said(), anchor: null, proposal: null }),
  },
  {
    does: 'propose',
    may: observes,
    send: (by, { document, anchor }) =>
      by.ask('POST', `/api/documents/${document}/observations`, {
        ...said(),
        anchor,
        proposal: { kind: 'delete_block' },
      }),
  },
  {
    does: 'comment',
    may: comments,
    send: (by, { id }) => by.ask('POST', `/api/observations/${id}/comments`, said()),
  },
  change('reply', answers, () => ({ outcome: 'accepted', reason: 'Va bene.' })),
  change('merge', answers, ({ target }) => ({ into: target })),
  change('separate', answers),
  change('assignment', answers, () => ({ to: null, due: null })),
  change('accept', answers),
  change('anchor', answers, ({ anchor }) => ({ anchor })),
  change('resolve', (who) => writes(who) && !inOneRound(who)),
  change(
    'reopen',
    (who) => writes(who),
    () => ({ reason: 'Una prova.' }),
  ),
  onEntry('PATCH', '', () => false, { words: 'Parole di un’altra.', was: 'Mi sembra poco chiaro.' }),
  onEntry('POST', '/hide', answers, { reason: 'Una prova.' }),
  onEntry('POST', '/show', answers),
];

let town: DemoTown;
let people: readonly OfRole[];
const places = new Map<Phase, On>();
beforeAll(async () => {
  town = await openDemoTown();
  people = await enterAsEach(town, oneOfEachStanding);
  const elena = await town.enter('elena-esempi');
  for (const phase of phases) places.set(phase, await placeIn(phase, elena));
});
afterAll(() => town[Symbol.asyncDispose]());

async function placeIn(phase: Phase, elena: Visitor): Promise<On> {
  const document = await writtenSection(elena, `Sezione: ${phase}`);
  const anchor = await anchorIn(elena, document);
  const sql = town.database.owner;
  const [marta] = await sql<{ id: string }[]>`select id from person where persona = 'marta-provini'`;
  const invited = phase === 'not invited' ? [must(marta, 'Marta is there')] : people;
  if (phase !== 'draft' && phase !== 'frozen') {
    const answer = await elena.ask('POST', '/api/consultations', {
      documents: [document],
      invited: invited.map(({ id }) => ({ person: id })),
      deadline: '2100-01-31T12:00:00Z',
      instructions: '',
    });
    const { id } = answer.body as { readonly id: string };
    if (phase === 'over') await sql`update consultation_round set deadline = '2025-01-31' where id = ${id}`;
    if (phase === 'consolidation') await elena.ask('POST', `/api/consultations/${id}/close`);
  }
  const proposal = { kind: 'delete_block' };
  const made = await observed(elena, document, { anchor, proposal });
  const target = (await observed(elena, document)).id;
  if (phase === 'frozen') {
    await sql`update document_profile set state = 'frozen' where document_id = ${document}`;
    await sql`update document set writable = false where id = ${document}`;
  }
  return { document, id: made.id, entry: must(made.entries[0], 'it has its words').id, target, anchor };
}

/** Everything that somebody could have changed, of all texts. */
async function everything(): Promise<unknown> {
  const sql = town.database.owner;
  return [
    await sql`select md5(string_agg(o::text, '' order by id)) from observation o`,
    await sql`select md5(string_agg(e::text, '' order by id)) from observation_entry e`,
    await sql`select count(*) from observation_entry_history`,
    await sql`select md5(string_agg(d::text, '' order by id)) from document d`,
    await sql`select count(*) from document_update`,
    await sql`select seq from journal_head`,
  ];
}

test.for(phases)('[D4] %s: who may not is refused, and nothing is other than it was', async (phase) => {
  const on = must(places.get(phase), 'it is prepared');
  const before = await everything();
  const wrong: string[] = [];
  await Promise.all(
    people.map(async ({ role, visitor }) => {
      const who = { standing: standingOf[role], phase };
      for (const { does, send } of all.filter((one) => !one.may(who))) {
        const refused = refusalIn(await send(visitor, on, 1));
        const neverRead = who.standing === 'administrator' && refused !== 'not_found';
        if (typeof refused === 'number' || neverRead) wrong.push(`${role} · ${does}: ${refused}`);
      }
    }),
  );
  expect(wrong).toEqual([]);
  expect(await everything()).toEqual(before);
});

test.for(phases)('[D1, D4] %s: who may is let through', async (phase) => {
  const on = must(places.get(phase), 'it is prepared');
  const wrong: string[] = [];
  await Promise.all(
    people.map(async ({ role, visitor }) => {
      const who = { standing: standingOf[role], phase };
      for (const { does, send } of all.filter((one) => one.may(who))) {
        // Seen in a revision that never was: nothing changes for those who come after.
        const said = refusalIn(await send(visitor, on, 1000));
        const isLetIn = typeof said === 'number' || said === 'changed_meanwhile' || said === 'wrong_state';
        if (!isLetIn) wrong.push(`${role} · ${does}: ${said}`);
      }
    }),
  );
  expect(wrong).toEqual([]);
});
