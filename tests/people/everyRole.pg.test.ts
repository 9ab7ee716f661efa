import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { presets } from '../../shared/decisions/presets.ts';
import type { DiscussionView } from '../../shared/discussion/api.ts';
import type { RoundView } from '../../shared/discussion/consultationApi.ts';
import type { DocumentRow, DocumentView } from '../../shared/documents/api.ts';
import { documentKinds } from '../../shared/documents/kind.ts';
import { lives } from '../../shared/documents/lives.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { SessionView } from '../../shared/people/api.ts';
import { type Action, policy } from '../../shared/people/can.ts';
import { type Role, standingOf } from '../../shared/people/role.ts';
import type { WorkshopView } from '../../shared/workshops/api.ts';
import { type Answer, type DemoTown, openDemoTown, type Visitor } from '../support/demoTown.ts';
import { observed } from '../support/discussionTable.ts';
import { enterAsEach, type OfRole, oneOfEachStanding } from '../support/everyRole.ts';
import { registerDesk } from '../support/registerDesk.ts';
import { openRoundTable } from '../support/roundTable.ts';
import { storedVersion } from '../support/storedVersion.ts';
import { prepared } from '../support/workshopTown.ts';

/** One thing that can be asked at an address, and the action of the policy that decides on it. */
type Ask = {
  readonly route: string;
  readonly action: Action;
  readonly granted?: true;
  /** About a workshop that everybody here leads. */
  readonly facilitates?: true;
  /** Of another kind of document everybody asks the same: of this one, two who differ. */
  readonly repeats?: true;
  /** Asks, and says whether it was let through: what is refused for another reason was. */
  readonly isAllowed: (visitor: Visitor) => Promise<boolean>;
};

let town: DemoTown;
let people: readonly OfRole[];
/** What each role is asked about in a test of its own: all of it together may take long on a busy machine. */
const areas: Readonly<Record<string, () => Promise<readonly Ask[]>>> = {
  'the register': aboutTheRegister,
  documents: aboutDocuments,
  observations: aboutObservations,
  consultations: aboutConsultations,
  recommendations: aboutRecommendations,
  'the plan': aboutThePlan,
  signatures: aboutSignatures,
  delegations: aboutDelegations,
  rounds: aboutRounds,
  workshops: aboutWorkshops,
};
const asksAbout = new Map<string, readonly Ask[]>();
let asks: readonly Ask[];
beforeAll(async () => {
  town = await openDemoTown();
  people = await enterAsEach(town, oneOfEachStanding);
  for (const [area, asksOf] of Object.entries(areas)) asksAbout.set(area, await asksOf());
  asks = [...asksAbout.values()].flat();
});
afterAll(() => town[Symbol.asyncDispose]());

/** Addresses that no action of the policy decides on, and why. */
const open: Readonly<Record<string, 'public' | 'one’s own'>> = {
  'GET /api/district': 'public',
  'GET /api/demo/personas': 'public',
  'POST /api/demo/enter': 'public',
  'GET /api/login/ways': 'public',
  'POST /api/login/code': 'public',
  'POST /api/login/code/check': 'public',
  'POST /api/invitations/look': 'public',
  'POST /api/invitations/accept': 'public',
  'POST /api/login/passkey/options': 'public',
  'POST /api/login/passkey': 'public',
  'POST /api/login/identity-provider': 'public',
  'GET /api/login/identity-provider/callback': 'public',
  // Who has no session has nothing to end.
  'POST /api/session/end': 'public',
  'GET /api/session': 'one’s own',
  'PATCH /api/session/profile': 'one’s own',
  'GET /api/profile': 'one’s own',
  'POST /api/profile/passkeys/options': 'one’s own',
  'POST /api/profile/passkeys': 'one’s own',
  'PATCH /api/profile/passkeys/:id': 'one’s own',
  'DELETE /api/profile/passkeys/:id': 'one’s own',
  'DELETE /api/profile/sessions/:id': 'one’s own',
  'POST /api/profile/sessions/end-others': 'one’s own',
  'POST /api/profile/identity-provider': 'one’s own',
  'DELETE /api/profile/identity-provider': 'one’s own',
  'GET /api/desk': 'one’s own',
  // Those that I gave and was given: tests/people/delegations.pg.test.ts.
  'GET /api/delegations': 'one’s own',
  'GET /api/delegations/choices': 'one’s own',
  'GET /api/delegations/:id/act': 'one’s own',
  // Of whoever made it, and of whoever writes or replies: tests/discussion/matrix.pg.test.ts.
  'POST /api/observations/:id/resolve': 'one’s own',
  'POST /api/observations/:id/reopen': 'one’s own',
  'POST /api/observations/:id/anchor': 'one’s own',
  'PATCH /api/observations/:id/entries/:entry': 'one’s own',
  'GET /api/inbox': 'one’s own',
  'GET /api/inbox/unread': 'one’s own',
  'POST /api/inbox/read': 'one’s own',
  'GET /api/inbox/preferences': 'one’s own',
  'PUT /api/inbox/preferences': 'one’s own',
  // Of whoever wrote it: tests/documents/held.pg.test.ts.
  'POST /api/documents/:id/held/:held/apply': 'one’s own',
  'POST /api/documents/:id/held/:held/discard': 'one’s own',
  // What one has prepared oneself, and what one keeps of it.
  'POST /api/rounds/:id/ballots': 'one’s own',
  'GET /api/rounds/receipts/:ballot': 'one’s own',
  // Who holds the code of a workshop: tests/workshops/hall.pg.test.ts.
  'POST /api/join/look': 'public',
  'POST /api/join': 'public',
  // Who holds the link of an invited body: tests/workshops/prepare.pg.test.ts.
  'POST /api/registrations/look': 'public',
  'POST /api/registrations': 'public',
  'POST /api/registrations/withdraw': 'public',
  // Who holds a way back: tests/workshops/after.pg.test.ts.
  'POST /api/recap': 'public',
  // Who sits at the table, a guest or a person: tests/workshops/hall.pg.test.ts.
  'GET /api/table/:workshop': 'one’s own',
  'POST /api/table/:workshop/contributions': 'one’s own',
  'PUT /api/table/:workshop/contributions/:id/support': 'one’s own',
  'DELETE /api/table/:workshop/contributions/:id/support': 'one’s own',
  'PUT /api/table/:workshop/clusters/:id/preference': 'one’s own',
  'DELETE /api/table/:workshop/clusters/:id/preference': 'one’s own',
  // Who holds the letter.
  'GET /api/inbox/unsubscribe/:token': 'public',
  'POST /api/inbox/unsubscribe/:token': 'public',
};

function refusedCode({ status, body }: Answer): string | null {
  return status < 400 ? null : (body as { readonly refused: string }).refused;
}

/** What an administrator may not see is not there for her: of a document, 404 is a refusal too. */
function ask(route: string, action: Action, path: string, body?: unknown): Ask {
  const [method = ''] = route.split(' ');
  const refusals = action.startsWith('people.') ? ['forbidden'] : ['forbidden', 'not_found'];
  const isAllowed = async (visitor: Visitor) => {
    const code = refusedCode(await visitor.ask(method, path, body));
    return code === null || !refusals.includes(code);
  };
  return { route, action, isAllowed };
}

/** Nothing of all this changes anything: it is as it was, is there already, or is over. */
async function aboutTheRegister(): Promise<readonly Ask[]> {
  const ivo = await town.enter('ivo-registri');
  const desk = registerDesk(town, ivo);
  const sql = town.database.owner;
  const seat = await desk.seat('Comune di Izano');
  const office = await desk.organisation('Ufficio di Piano');
  const crema = await desk.municipality('Crema');
  const sara = await desk.person('Sara Traccia');
  const [assembly] = await sql`select id from body`;
  const [past] = await sql`
    insert into membership (person_id, organisation_id, role, office, valid_from, valid_until)
    values (${sara.id}, ${office.id}, 'observer', 'Prova', '2020-01-01', '2020-12-31') returning id`;
  const holder = must(seat.holders[0], 'the seat is held');
  const [left] = await sql`
    insert into seat_holder (id, seat_id, person_id, office, valid_from, valid_until)
    values (gen_random_uuid(), ${seat.id}, ${holder.person.id}, 'Prova', '2020-01-01', '2020-12-31') returning id`;
  const [closed] = await sql`
    insert into seat (id, body_id, organisation_id, valid_from, valid_until)
    values (gen_random_uuid(), ${assembly?.['id']}, ${office.id}, '2020-01-01', '2020-12-31') returning id`;
  const of = (name: string) => `/api/register/${name}`;
  const read = ['territory', 'territory.csv', 'organisations', 'bodies', 'people'].map((name) =>
    ask(`GET ${of(name)}`, 'people.read', of(name)),
  );
  const change = (method: string, name: string, body?: unknown, id: unknown = '') =>
    ask(`${method} ${of(name)}`, 'people.administer', of(name.replace(':id', String(id))), body);
  const today = desk.day(0);
  const someRole = { organisation: office.id, role: 'facilitator', office: 'Prova', from: today };
  return [
    ...read,
    upload('POST /api/register/territory/preview', 'people.administer', {}),
    upload('POST /api/register/territory/import', 'people.administer', { expected: 'another' }),
    change('POST', 'subdistricts', { name: 'Sub-ambito 1' }),
    change('PATCH', 'subdistricts/:id', { name: 'Sub-ambito 1' }, crema.subdistrict),
    change('DELETE', 'subdistricts/:id', undefined, crema.subdistrict),
    change('POST', 'municipalities', { name: 'Crema' }),
    change('PATCH', 'municipalities/:id', {}, crema.id),
    change('POST', 'organisations', { kind: 'school', name: 'Crema' }),
    change('PATCH', 'organisations/:id', {}, office.id),
    change('POST', 'bodies', { kind: 'other', name: 'Assemblea dei Sindaci' }),
    change(
      'PATCH',
      'bodies/:id',
      { kind: 'mayors_assembly', name: 'Assemblea dei Sindaci' },
      assembly?.['id'],
    ),
    change('POST', 'bodies/:id/seats', { organisation: crema.id, from: today }, assembly?.['id']),
    change('POST', 'seats/:id/end', { until: today }, closed?.['id']),
    change(
      'POST',
      'seats/:id/holder',
      { person: sara.id, office: 'Prova', from: '2020-06-01', role: null },
      seat.id,
    ),
    change('POST', 'holders/:id/end', { until: today }, left?.['id']),
    change('POST', 'people', {
      name: 'Nessuno',
      email: null,
      membership: { ...someRole, until: '2020-01-01' },
    }),
    change('PATCH', 'people/:id', {}, sara.id),
    change('POST', 'people/:id/memberships', someRole, sara.id),
    change('PATCH', 'memberships/:id', { office: 'Altro' }, past?.['id']),
    change('POST', 'memberships/:id/end', { until: today }, past?.['id']),
    change('POST', 'people/:id/invitation', undefined, sara.id),
    change('DELETE', 'people/:id/invitation', undefined, sara.id),
    change('POST', 'people/:id/sessions/end', undefined, sara.id),
  ];
}

function upload(route: string, action: Action, fields: Record<string, string>, id = ''): Ask {
  const path = route.replace('POST ', '').replace(':id', id);
  const isAllowed = async (visitor: Visitor) => {
    // No import of documents takes such a file: it is refused for that only, by whoever is let through.
    const file = new File(['Comune\0Crema\n'], 'prova.csv');
    const code = refusedCode(await visitor.upload(path, { file, ...fields }));
    return code !== 'forbidden' && code !== 'not_found';
  };
  return { route, action, isAllowed };
}

async function aboutDocuments(): Promise<readonly Ask[]> {
  const elena = await town.enter('elena-esempi');
  const perKind = documentKinds.map(async (kind) => {
    const made = async (title: string) => {
      const answer = await elena.ask('POST', '/api/documents', { kind, title });
      return (answer.body as { readonly id: string }).id;
    };
    const [own, shared] = [await made(`Prova ${kind}`), await made(`Prova condivisa ${kind}`)];
    await town.database.owner`
      insert into document_grant (id, document_id, person_id, granted_at)
      select gen_random_uuid(), ${shared}, id, now() from person where persona like 'ruolo-%'`;
    const [receiver] = people.map(({ id }) => id);
    const grants = `/api/documents/${own}/grants`;
    const write = (id: string): Ask => ({
      route: 'GET /api/documents/:id',
      action: `${kind}.write`,
      isAllowed: async (visitor) => {
        const { status, body } = await visitor.ask('GET', `/api/documents/${id}`);
        return status === 200 && (body as DocumentView).mayWrite;
      },
    });
    // A field that no kind has: refused for that only, by whoever is let through.
    const fields = (id: string): readonly Ask[] => [
      ask('GET /api/documents/:id/choices', `${kind}.write`, `/api/documents/${id}/choices`),
      ask('PATCH /api/documents/:id/fields', `${kind}.write`, `/api/documents/${id}/fields`, {
        field: 'nessuno',
        value: null,
        was: null,
      }),
    ];
    const listed: Ask = {
      route: 'GET /api/documents/grants',
      action: `${kind}.manage`,
      isAllowed: async (visitor) => {
        const { status, body } = await visitor.ask('GET', '/api/documents/grants');
        return status === 200 && JSON.stringify(body).includes(shared);
      },
    };
    const file = 'a'.repeat(64);
    await town.database.owner`
      insert into stored_file (sha256, bytes, size, media_type) values (${file}, '\\x00', 1, 'image/png')
      on conflict do nothing`;
    await town.database.owner`insert into document_file (document_id, sha256) values (${own}, ${file})`;
    const attach = async () => {
      const [row] = await town.database.owner<{ id: string }[]>`
        insert into attachment (id, document_id, sha256, name, added_at)
        values (gen_random_uuid(), ${own}, ${file}, 'prova.png', now()) returning id`;
      return must(row, 'it is attached').id;
    };
    const attached = `/api/documents/${own}/attachments`;
    const removal: Ask = {
      route: 'DELETE /api/documents/:id/attachments/:attachment',
      action: `${kind}.write`,
      isAllowed: async (visitor) =>
        (await visitor.ask('DELETE', `${attached}/${await attach()}`)).status === 204,
    };
    // Of a file that is none of this text's nothing is to be erased: refused for that only, by whoever is let through.
    const eraseNothing = (id: string): Ask => {
      const path = `/api/documents/${id}/erasures`;
      const body = { words: [], files: ['f'.repeat(64)], reason: 'Prova', confirmed: true };
      return ask('POST /api/documents/:id/erasures', 'text.erase', path, body);
    };
    // Nothing that is to be kept: the text has all of it.
    const hold = (id: string): Ask => ({
      route: 'POST /api/documents/:id/held',
      action: `${kind}.write`,
      isAllowed: async (visitor) =>
        (await visitor.send('POST', `/api/documents/${id}/held?epoch=1`, new Uint8Array([0, 0]))).status ===
        201,
    });
    // No text takes such a file: it is refused for that only, by whoever is let through.
    const files = (id: string): readonly Ask[] => [
      upload('POST /api/documents/:id/images', `${kind}.write`, {}, id),
      upload('POST /api/documents/:id/attachments', `${kind}.write`, {}, id),
    ];
    const versions = async (id: string): Promise<readonly Ask[]> => {
      const at = (name: string) => `/api/documents/${id}/${name}`;
      const kept = (await elena.ask('POST', at('versions'), { name: 'Prova' })).body as {
        readonly id: string;
      };
      // Of a text that nobody has seen: it is refused for that only, by whoever is let through.
      const unseen = { version: kept.id, seq: 0 };
      return [
        ask('GET /api/documents/:id/versions/:version', 'document.read', at(`versions/${kept.id}`)),
        ask('POST /api/documents/:id/restore', `${kind}.write`, at('restore'), unseen),
        ask('GET /api/documents/:id/versions', 'document.read', at('versions')),
        ask('GET /api/documents/:id/versions/attuale', 'document.read', at('versions/attuale')),
        ask('POST /api/documents/:id/versions', 'version.keep', at('versions'), { name: 'Prova' }),
        ask('POST /api/documents/:id/freeze', `${kind}.advance`, at('freeze'), {}),
        ask('GET /api/documents/:id/repair', `${kind}.advance`, at('repair')),
        ask('POST /api/documents/:id/repair', `${kind}.advance`, at('repair'), { seq: 0 }),
      ];
    };
    const asked: readonly Ask[] = [
      // Words that stand nowhere: nothing is there to be erased.
      ask(
        'POST /api/documents/:id/erasures/preview',
        'text.erase',
        `/api/documents/${own}/erasures/preview`,
        {
          words: ['Nessuno al mondo'],
          files: [],
        },
      ),
      eraseNothing(own),
      ask('GET /api/documents/:id/held', 'document.read', `/api/documents/${own}/held`),
      hold(own),
      { ...hold(shared), granted: true as const },
      ...files(own),
      ...files(shared).map((one) => ({ ...one, granted: true as const })),
      ask('GET /files/:document/:sha256', 'document.read', `/files/${own}/${file}`),
      ask('GET /api/documents/:id/attachments', 'document.read', attached),
      ask(
        'GET /api/documents/:id/attachments/:attachment/file',
        'document.read',
        `${attached}/${await attach()}/file`,
      ),
      removal,
      listed,
      ask('POST /api/documents', `${kind}.create`, '/api/documents', { kind, title: 'Un’altra prova' }),
      upload('POST /api/documents/import', `${kind}.create`, { kind, title: 'Una prova importata' }),
      ask('GET /api/documents/:id', 'document.read', `/api/documents/${own}`),
      ask('GET /api/documents/:id/authors', 'document.read', `/api/documents/${own}/authors`),
      ask(
        'GET /api/documents/:id/observations/export',
        `${kind}.answer`,
        `/api/documents/${own}/observations/export?as=csv`,
      ),
      // The kinds differ in what they allow, not in what is asked: the steps below show that of each.
      ...(kind === 'plan_section'
        ? [
            ...(await versions(own)),
            ...(await versions(shared))
              .filter(({ action }) => action === 'version.keep' || action === `${kind}.write`)
              .map((one) => ({ ...one, granted: true as const })),
          ]
        : []),
      write(own),
      { ...write(shared), granted: true as const },
      ...fields(own),
      ...fields(shared).map((one) => ({ ...one, granted: true as const })),
      ask('POST /api/documents/:id/duplicate', `${kind}.create`, `/api/documents/${own}/duplicate`, {
        title: 'Una copia',
      }),
      ask('PATCH /api/documents/:id', `${kind}.manage`, `/api/documents/${own}`, { title: `Prova ${kind}` }),
      // The last step of a life does not follow from its first state.
      ask('POST /api/documents/:id/steps', `${kind}.advance`, `/api/documents/${own}/steps`, {
        step: lives[kind].steps.at(-1),
      }),
      ask('GET /api/documents/:id/grants', `${kind}.manage`, grants),
      ask('POST /api/documents/:id/grants', `${kind}.manage`, grants, { person: receiver }),
      ask(
        'DELETE /api/documents/:id/grants/:kind{person|organisation}/:grantee',
        `${kind}.manage`,
        `${grants}/person/${receiver}`,
      ),
    ];
    return kind === documentKinds[0] ? asked : asked.map((one) => ({ ...one, repeats: true as const }));
  });
  const mentionable = '/api/people/mentionable';
  return [
    ...(await Promise.all(perKind)).flat(),
    listing,
    ask(`GET ${mentionable}`, 'document.read', `${mentionable}?q=a`),
  ];
}

const listing: Ask = {
  route: 'GET /api/documents',
  action: 'document.read',
  isAllowed: async (visitor) => (await visitor.get<readonly DocumentRow[]>('/api/documents')).length > 0,
};

/** One that is being written still: whoever may answer it is told that it is not before the mayors. */
async function aboutRecommendations(): Promise<readonly Ask[]> {
  const elena = await town.enter('elena-esempi');
  const made = await elena.ask('POST', '/api/documents', { kind: 'recommendation', title: 'Da rispondere' });
  const path = `/api/recommendations/${(made.body as { readonly id: string }).id}/outcome`;
  const answer = { outcome: 'accepted', act: { number: '1', date: '2026-01-01' } };
  const { id } = made.body as { readonly id: string };
  const section = await town.section('9.E');
  const anchor = { from: 'AAAA', to: 'AAAA', quote: 'Non c’è', before: '', after: '', block: null };
  const link = randomUUID();
  await town.database.owner`
    insert into recommendation_link (id, recommendation_id, section_id, anchor, extent, by, at, taken_back_by,
      taken_back_at, taken_back_reason)
    select ${link}, ${id}, ${section}, ${town.database.owner.json(anchor)}, 'full', p.id, now(), p.id, now(), 'Prova'
    from person p where p.persona = 'elena-esempi'`;
  const change = (act: string, body: unknown) =>
    ask(
      `POST /api/recommendations/links/:link/${act}`,
      'recommendation.link',
      `/api/recommendations/links/${link}/${act}`,
      body,
    );
  return [
    ask('GET /api/recommendations/matrix', 'document.read', '/api/recommendations/matrix'),
    ask('GET /api/recommendations/matrix.csv', 'document.read', '/api/recommendations/matrix.csv'),
    ask(
      'GET /api/recommendations/passages/:section',
      'document.read',
      `/api/recommendations/passages/${section}`,
    ),
    ask('POST /api/recommendations/:id/links', 'recommendation.link', `/api/recommendations/${id}/links`, {
      section,
      anchor,
      extent: 'full',
    }),
    change('take-back', { reason: 'Prova' }),
    change('confirm', { words: 'Prova' }),
    ask('GET /api/recommendations/:id/outcome', 'document.read', path),
    ask('POST /api/recommendations/:id/outcome', 'outcome.record', path, answer),
  ];
}

async function aboutThePlan(): Promise<readonly Ask[]> {
  const document = await town.section('9.E');
  return [
    ask('GET /api/plan', 'plan.read', '/api/plan'),
    ask('POST /api/plan', 'plan.arrange', '/api/plan', { firstYear: 2025, lastYear: 2027 }),
    ask('POST /api/plan/entries', 'plan.arrange', '/api/plan/entries', { document, under: null }),
  ];
}

/** A delegation that was revoked long ago: whoever may change it is told so. */
async function aboutDelegations(): Promise<readonly Ask[]> {
  const [given] = await town.database.owner<{ id: string; seat: string; giver: string }[]>`
    insert into delegation
      (id, seat_id, kind, valid_from, valid_until, giver_id, delegate_id, office, act_number, act_date,
       sha256, created_by, created_at, revoked_at)
    select gen_random_uuid(), seat_id, 'delegation', '2025-01-01', '2999-12-31', person_id, person_id, 'Prova', '1',
       '2025-01-01', null, person_id, '2025-01-01', '2025-01-02'
    from seat_holder limit 1 returning id, seat_id as seat, giver_id as giver`;
  const { id, seat, giver } = must(given, 'there is a delegation');
  const days = { from: '2025-01-01', until: '2025-01-02' };
  const wanted = { seat, kind: 'delegation', delegate: giver, ...days, document: null };
  const give = 'delegation.give';
  return [
    ask('POST /api/delegations', give, '/api/delegations', {
      ...wanted,
      act: { number: '1', date: '2025-01-01' },
    }),
    ask('POST /api/delegations/:id/revoke', give, `/api/delegations/${id}/revoke`, { reason: 'Prova.' }),
    ask('POST /api/delegations/:id/act', give, `/api/delegations/${id}/act`),
  ];
}

/** A round on a frozen text; the whole plan, which is far from frozen, is refused for that only. */
async function aboutRounds(): Promise<readonly Ask[]> {
  const table = await openRoundTable(town);
  const id = await table.opened({ on: await table.frozen('Al voto') }, table.clara);
  const one = `/api/rounds/${id}`;
  const view = await table.view(id);
  const seat = must(view.places[0], 'there is a seat').id;
  const word = { seat, hashes: view.texts.map(({ hash }) => hash), choice: 'in_favour', reason: null };
  // A vote without a deadline is not prolonged; and a seat that is there is there.
  const convene = (name: string, body?: unknown) =>
    ask(`POST /api/rounds/:id/${name}`, 'round.convene', `${one}/${name}`, body);
  const signs: Ask = {
    route: 'POST /api/rounds/:id/statements',
    action: 'round.sign',
    isAllowed: async (visitor) => {
      const code = refusedCode(await visitor.ask('POST', `${one}/statements`, { ...word, method: 'demo' }));
      return code !== 'forbidden' && code !== 'no_seat';
    },
  };
  const rule = '/api/bodies/:id/rule';
  return [
    convene('prolong', { deadline: '2999-01-01T00:00:00Z' }),
    convene('attendance', { seat, present: true }),
    convene('remind'),
    ask('POST /api/rounds/:id/close', 'round.chair', `${one}/close`, {
      how: 'count',
      president: null,
      expects: 'no_quorum',
    }),
    ask('POST /api/rounds/:id/read', 'document.read', `${one}/read`),
    signs,
    // For somebody whom nobody knows: whoever may enter is told that she has no seat.
    ask('POST /api/rounds/:id/entered', 'round.enter', `${one}/entered`, {
      ...word,
      person: randomUUID(),
      how: 'paper',
    }),
    ask(`PUT ${rule}`, 'rule.set', rule.replace(':id', table.assembly), { rule: presets.weighted }),
    ask('GET /api/rounds', 'document.read', '/api/rounds'),
    ask('GET /api/rounds/choices', 'document.read', '/api/rounds/choices'),
    ask('POST /api/rounds', 'round.convene', '/api/rounds', table.opening({ on: 'plan' })),
    ask('GET /api/rounds/:id', 'document.read', one),
    ask('GET /api/rounds/:id/sign', 'document.read', `${one}/sign`),
    ask('GET /api/rounds/:id/attestation.pdf', 'document.read', `${one}/attestation.pdf`),
    ask('GET /api/rounds/:id/signatures', 'document.read', `${one}/signatures`),
    ask('POST /api/rounds/:id/signatures', 'signature.register', `${one}/signatures`),
    ask('GET /api/documents/erased', 'document.read', '/api/documents/erased'),
    ask('GET /api/record/acts', 'document.read', '/api/record/acts'),
    ask('GET /api/record/check', 'document.read', '/api/record/check'),
    ask('GET /api/record/export', 'document.read', '/api/record/export'),
    ask('GET /api/record/rounds/:id/export', 'document.read', `/api/record/rounds/${id}/export`),
  ];
}

/** A round that was closed long ago: whoever may change it is told that it is over. */
async function aboutConsultations(): Promise<readonly Ask[]> {
  const document = await town.section('9.E');
  const [round] = await town.database.owner<{ id: string }[]>`
    insert into consultation_round
      (id, district_id, number, instructions, deadline, opened_by, opened_at, closed_by, closed_at)
    select gen_random_uuid(), district_id, 1, '', '2025-02-01', id, '2025-01-01', id, '2025-02-02'
    from person where persona = 'elena-esempi' returning id`;
  const one = `/api/consultations/${must(round, 'there is a round').id}`;
  const [past, invited] = ['2025-03-01T12:00:00Z', [{ person: must(people[0], 'somebody is there').id }]];
  const opening = { documents: [document], invited, deadline: past, instructions: '' };
  const followed: Ask = {
    route: 'GET /api/consultations/:id',
    action: 'consultation.follow',
    isAllowed: async (visitor) => {
      const { status, body } = await visitor.ask('GET', one);
      return status === 200 && (body as RoundView).mayFollow;
    },
  };
  const lead = 'consultation.lead';
  return [
    ask('GET /api/consultations', 'document.read', '/api/consultations'),
    ask('GET /api/consultations/choices', lead, '/api/consultations/choices'),
    ask('POST /api/consultations', lead, '/api/consultations', opening),
    ask('GET /api/consultations/:id', 'document.read', one),
    followed,
    ask('PATCH /api/consultations/:id', lead, one, { deadline: past, was: past }),
    ask('POST /api/consultations/:id/remind', 'consultation.follow', `${one}/remind`),
    ask('POST /api/consultations/:id/close', lead, `${one}/close`),
    ask('GET /api/consultations/:id/export', 'consultation.follow', `${one}/export?as=csv`),
  ];
}

/** Observations on texts that have just begun. */
async function aboutObservations(): Promise<readonly Ask[]> {
  const elena = await town.enter('elena-esempi');
  const perKind = documentKinds.map(async (kind): Promise<readonly Ask[]> => {
    const { body } = await elena.ask('POST', '/api/documents', { kind, title: 'Osservata' });
    const document = (body as { readonly id: string }).id;
    const made = await observed(elena, document);
    const on = `/api/documents/${document}/observations`;
    const one = `/api/observations/${made.id}`;
    const answers: Ask = {
      route: 'GET /api/documents/:id/observations',
      action: `${kind}.answer`,
      isAllowed: async (visitor) => {
        const { status, body } = await visitor.ask('GET', on);
        return status === 200 && (body as DiscussionView).observations[0]?.may.answer === true;
      },
    };
    // Each under a key of its own: what is sent again is answered as before.
    const sends = (route: string, path: string, more: object = {}): Ask => ({
      route,
      action: 'observation.create',
      isAllowed: (visitor) =>
        ask(route, 'observation.create', path, {
          key: randomUUID(),
          words: 'Prova.',
          ...more,
        }).isAllowed(visitor),
    });
    // Seen in a revision that never was: who is let through is told that.
    const change = (name: string, more: object = {}) =>
      ask(`POST /api/observations/:id/${name}`, `${kind}.answer`, `${one}/${name}`, { seen: 1000, ...more });
    const entry = must(made.entries[0], 'it has its words').id;
    const onEntry = (name: string, more?: object) =>
      ask(
        `POST /api/observations/:id/entries/:entry/${name}`,
        `${kind}.answer`,
        `${one}/entries/${entry}/${name}`,
        more,
      );
    const byKind = [answers, change('reply', { outcome: 'accepted', reason: 'Prova.' })];
    // Who replies is said by kind; all else is the same for each.
    if (kind !== 'plan_section') return byKind;
    return [
      ...byKind,
      ask('GET /api/documents/:id/observations', 'document.read', on),
      ask(
        'GET /api/observations/:id/entries/:entry/history',
        'document.read',
        `${one}/entries/${entry}/history`,
      ),
      sends('POST /api/documents/:id/observations', on, { anchor: null, proposal: null }),
      sends('POST /api/observations/:id/comments', `${one}/comments`),
      change('merge', { into: made.id }),
      change('separate'),
      change('accept'),
      change('assignment', { to: null, due: null }),
      onEntry('hide', { reason: 'Prova.' }),
      onEntry('show'),
    ];
  });
  return (await Promise.all(perKind)).flat();
}

/** A version that waits for its text: whoever is let through is told so. */
async function aboutSignatures(): Promise<readonly Ask[]> {
  const document = await town.section('9.E');
  const version = await storedVersion(town, document, { content: null });
  const file = 'b'.repeat(64);
  const sql = town.database.owner;
  await sql`insert into stored_file (sha256, bytes, size, media_type) values (${file}, '\\x00', 1, 'application/pdf')`;
  const [signature] = await sql<{ id: string }[]>`
    insert into external_signature (id, district_id, version_id, pdf_sha256, sha256, size, file_name, format,
      protocol_number, protocol_date, reading, registered_by, registered_at)
    select gen_random_uuid(), d.id, ${version}, ${file}, ${file}, 1, 'prova.pdf', 'pades', '1', '2026-11-23', '{}',
      p.id, now() from district d join person p on p.persona = 'elena-esempi' returning id`;
  const of = '/api/documents/:id/versions/:version';
  const at = `/api/documents/${document}/versions/${version}`;
  return [
    ask(`GET ${of}/pdf`, 'document.read', `${at}/pdf`),
    ask(`GET ${of}/signatures`, 'document.read', `${at}/signatures`),
    ask(`POST ${of}/signatures`, 'signature.register', `${at}/signatures`),
    ask(
      'GET /api/external-signatures/:id/file',
      'document.read',
      `/api/external-signatures/${must(signature, 'it is registered').id}/file`,
    ),
  ];
}

/** Two workshops that are being prepared: one that nobody of these leads, and one that all of them are named to lead. */
async function aboutWorkshops(): Promise<readonly Ask[]> {
  const elena = await town.enter('elena-esempi');
  const sara = (await (await town.enter('sara-traccia')).get<SessionView>('/api/session')).actor.person;
  const wanted = { ...prepared, facilitators: [sara] };
  const makes = async () => {
    const made = await elena.ask('POST', '/api/workshops', { ...wanted, tables: 1 });
    return (made.body as { readonly id: string }).id;
  };
  const [other, own] = [await makes(), await makes()];
  await town.database.owner`
    insert into workshop_facilitator (workshop_id, person_id)
    select ${own}, id from person where persona like 'ruolo-%'`;
  // Seen in a revision that never was: who is let through is told that.
  const open = { do: 'open', seen: 1000 };
  const leads = async (id: string) => {
    const [table] = await town.database.owner`select id from workshop_table where workshop_id = ${id}`;
    const moments = `/api/workshops/${id}/tables/${table?.['id']}/moments`;
    return [
      ask('GET /api/workshops/:id/console', 'workshop.facilitate', `/api/workshops/${id}/console`),
      ask('POST /api/workshops/:id/console', 'workshop.facilitate', `/api/workshops/${id}/console`, open),
      ask('GET /api/workshops/:id/screen', 'workshop.facilitate', `/api/workshops/${id}/screen`),
      ask('GET /api/workshops/:id/tables/:table/moments', 'workshop.facilitate', moments),
      ask(
        'GET /api/workshops/:id/tables/:table/moments/:at',
        'workshop.facilitate',
        `${moments}/2030-11-23T08:30:00.000Z`,
      ),
    ];
  };
  const at = `/api/workshops/${other}`;
  const prepare = (method: string, name: string, path: string, body?: unknown) =>
    ask(`${method} /api/workshops/:id${name}`, 'workshop.prepare', `${at}${path}`, body);
  const table = must((await elena.get<WorkshopView>(at)).tables[0], 'it has a table').id;
  const sql = town.database.owner;
  const [body, ...others] = await sql<{ id: string }[]>`select id from organisation`;
  const invited = { organisation: must(body, 'there is a body').id, email: null, places: 1 };
  const registered = async () => {
    const [row] = await sql<{ id: string }[]>`
      insert into workshop_registration (id, workshop_id, name, at)
      values (gen_random_uuid(), ${other}, 'Prova', now()) returning id`;
    return must(row, 'somebody is registered').id;
  };
  const invitation = async () => {
    const [row] = await sql<{ id: string }[]>`
      insert into workshop_invitation (id, workshop_id, organisation_id, token_hash, places, invited_at)
      values (gen_random_uuid(), ${other}, ${must(others.pop(), 'there are enough').id}, gen_random_uuid(), 1, now())
      returning id`;
    return must(row, 'a body is invited').id;
  };
  // Each takes away something of its own.
  const takes = (name: string, of: () => Promise<string>): Ask => ({
    route: `DELETE /api/workshops/:id/${name}`,
    action: 'workshop.prepare',
    isAllowed: async (visitor) =>
      (await visitor.ask('DELETE', `${at}/${name.split('/')[0]}/${await of()}`)).status === 204,
  });
  const seat = `/registrations/${await registered()}/table`;
  const prepares = [
    ask('GET /api/workshops/choices', 'workshop.prepare', '/api/workshops/choices'),
    prepare('PUT', '', '', { ...wanted, seen: 1000 }),
    prepare('GET', '/registrations', '/registrations'),
    prepare('POST', '/invitations', '/invitations', invited),
    prepare('POST', '/registrations', '/registrations', {
      name: 'Prova',
      organisation: null,
      accessibility: '',
    }),
    prepare('POST', '/seating', '/seating', { afresh: false }),
    prepare('PUT', '/registrations/:registration/table', seat, { table: null }),
    takes('registrations/:registration', registered),
    takes('invitations/:invitation', invitation),
    // Another name than the one seen, and a table of a workshop that has no other: refused for that only.
    prepare('PATCH', '/tables/:table', `/tables/${table}`, { name: null, seen: 1000 }),
    ask('POST /api/workshops/:id/tables', 'workshop.prepare', `/api/workshops/${own}/tables`),
    prepare('DELETE', '/tables/:table', `/tables/${table}`),
  ];
  return [
    ask('GET /api/workshops', 'workshop.read', '/api/workshops'),
    ask('GET /api/workshops/:id', 'workshop.read', `/api/workshops/${other}`),
    // Neither is over: who is let through is told that.
    ask('GET /api/workshops/:id/after', 'workshop.read', `/api/workshops/${other}/after`),
    ask('GET /api/workshops/:id/report', 'workshop.read', `/api/workshops/${other}/report?as=pdf&for=office`),
    ask('POST /api/workshops/:id/minutes', 'minutes.create', `/api/workshops/${other}/minutes`),
    ask('POST /api/workshops', 'workshop.prepare', '/api/workshops', { ...wanted, tables: 1 }),
    ...prepares,
    ...(await leads(other)),
    ...(await leads(own)).map((one) => ({ ...one, facilitates: true as const })),
  ];
}

function saysPolicy(role: Role, { action, granted, facilitates }: Ask): boolean {
  const cell = policy[action][standingOf[role]];
  return (
    cell === 'yes' ||
    (cell === 'granted' && granted === true) ||
    (cell === 'facilitates' && facilitates === true)
  );
}

test('every address is asked about, or open for a reason', () => {
  const asked = [...new Set(asks.map(({ route }) => route)), ...Object.keys(open)];
  expect(asked.toSorted()).toEqual(town.routes.toSorted());
});

test('every action of the policy is asked for', () => {
  expect([...new Set(asks.map(({ action }) => action))].toSorted()).toEqual(Object.keys(policy).toSorted());
});

test('without a session nothing is answered but what is public', async () => {
  const wrong: string[] = [];
  for (const route of town.routes.filter((one) => open[one] !== 'public')) {
    const [method = '', path = ''] = route.split(' ');
    const { status } = await town.stranger.ask(method, path);
    if (status !== 401) wrong.push(`${route}: ${status}`);
  }
  expect(wrong).toEqual([]);
});

/** Of what repeats itself: one who may and one who may not, and others the next time. */
function askedOf(one: Ask, index: number): readonly Role[] {
  if (!one.repeats) return oneOfEachStanding;
  const may = oneOfEachStanding.filter((role) => saysPolicy(role, one));
  const mayNot = oneOfEachStanding.filter((role) => !may.includes(role));
  return [may, mayNot].flatMap((some) => some[index % some.length] ?? []);
}

const askings = Object.keys(areas).flatMap((area) => oneOfEachStanding.map((role) => ({ area, role })));

test.each(askings)(
  '$area: $role is let through where the policy says so, and nowhere else',
  async ({ area, role }) => {
    const { visitor } = must(
      people.find((one) => one.role === role),
      `somebody is ${role}`,
    );
    const about = must(asksAbout.get(area), 'its asks are made');
    const wrong: string[] = [];
    for (const one of about.filter((ask, index) => askedOf(ask, index).includes(role))) {
      const allowed = await one.isAllowed(visitor);
      const { route, action, granted } = one;
      if (allowed !== saysPolicy(role, one))
        wrong.push(`${route} · ${action}${granted ? ' granted' : ''}: ${allowed}`);
    }
    expect(wrong).toEqual([]);
  },
);
