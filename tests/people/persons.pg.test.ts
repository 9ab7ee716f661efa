import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SessionView } from '../../shared/people/api.ts';
import { type DemoTown, openDemoTown, type Visitor } from '../support/demoTown.ts';
import { tokenIn } from '../support/postbox.ts';
import { openRealTown } from '../support/realTown.ts';
import { type RegisterDesk, registerDesk } from '../support/registerDesk.ts';

let town: DemoTown;
let ivo: Visitor;
let desk: RegisterDesk;
beforeAll(async () => {
  town = await openDemoTown();
  ivo = await town.enter('ivo-registri');
  desk = registerDesk(town, ivo);
});
beforeEach(() => desk.news());
afterAll(() => town[Symbol.asyncDispose]());

const since = '2025-01-01';
const refusedAs = (refused: string) => ({ body: { refused } });

async function membership(role: string, organisation = 'Ufficio di Piano') {
  const { id } = await desk.organisation(organisation);
  return { organisation: id, role, office: 'Prova', from: since };
}

describe('people', () => {
  test('a person is shown with what she is, where she sits, and whether she can enter', async () => {
    expect(await desk.person('Marta Provini')).toMatchObject({
      email: null,
      language: 'it',
      access: { kind: 'active', invited: false },
      memberships: [
        { organisation: { name: 'Comune di Romanengo' }, role: 'mayor', from: since, until: null },
      ],
      seats: ['Assemblea dei Sindaci, Comune di Romanengo'],
      grants: 2,
    });
    expect(await desk.person('Nadia Modelli')).toMatchObject({ seats: [], grants: 0 });
  });

  test('[N14] one is added with a first role; neither name nor address nor office is on record', async () => {
    const person = {
      name: ' Mina   Collaudi ',
      email: 'Mina.Collaudi@Prova.example',
      membership: { ...(await membership('plan_office_staff')), office: 'Istruttrice' },
    };
    const id = await desk.made('people', person);
    expect(await desk.person('Mina Collaudi')).toMatchObject({
      id,
      email: 'mina.collaudi@prova.example',
      access: { kind: 'none' },
      memberships: [{ role: 'plan_office_staff', office: 'Istruttrice' }],
    });
    await desk.patch(`people/${id}`, {
      name: 'Mina Saggi',
      email: 'mina.saggi@prova.example',
      language: 'en',
    });
    const acts = await desk.news();
    expect(acts.map(({ act }) => act)).toEqual(['person.added', 'membership.added', 'person.changed']);
    expect(acts[2]?.facts).toEqual({ fields: ['name', 'email', 'language'] });
    expect(JSON.stringify(acts)).not.toMatch(/mina|prova\.example|istruttrice/iu);
  });

  test('[N16] an address belongs to one person', async () => {
    const person = {
      name: 'Nina Prove',
      email: 'nina@prova.example',
      membership: await membership('observer'),
    };
    const id = await desk.made('people', person);
    const other = { ...person, name: 'Olga Prove', email: 'NINA@prova.example' };
    expect(await desk.post('people', other)).toMatchObject(refusedAs('already_there'));
    await desk.made('people', { ...other, email: null });
    const { id: olga } = await desk.person('Olga Prove');
    expect(await desk.patch(`people/${olga}`, { email: 'nina@prova.example' })).toMatchObject(
      refusedAs('already_there'),
    );
    expect((await desk.patch(`people/${id}`, { email: 'nina@prova.example' })).status).toBe(204);
  });

  test('[N1] a role is given once at a time, ends, and is taken back as if it had never been', async () => {
    const { id } = await desk.person('Olga Prove');
    const given = { ...(await membership('facilitator')), from: desk.day(0) };
    const first = await desk.made(`people/${id}/memberships`, given);
    expect(await desk.post(`people/${id}/memberships`, given)).toMatchObject(refusedAs('already_there'));
    expect((await desk.patch(`memberships/${first}`, { office: 'Facilitatrice' })).status).toBe(204);
    expect((await desk.post(`memberships/${first}/end`, { until: desk.day(-1) })).status).toBe(204);
    expect((await desk.person('Olga Prove')).memberships.map(({ role }) => role)).toEqual(['observer']);
    expect(await desk.post(`memberships/${first}/end`, { until: desk.day(3) })).toMatchObject(
      refusedAs('not_found'),
    );
    await desk.made(`people/${id}/memberships`, given);
    expect((await desk.person('Olga Prove')).memberships.map(({ role }) => role)).toEqual([
      'facilitator',
      'observer',
    ]);
    const backwards = { ...given, role: 'table_host', until: desk.day(-1) };
    expect(await desk.post(`people/${id}/memberships`, backwards)).toMatchObject(refusedAs('malformed'));
    expect((await desk.news()).map(({ act }) => act)).toEqual([
      'membership.added',
      'membership.office_renamed',
      'membership.ended',
      'membership.added',
    ]);
  });

  test('what is not of this district is not found', async () => {
    const nowhere = '00000000-0000-4000-8000-000000000000';
    const given = await membership('observer');
    const { id } = await desk.person('Olga Prove');
    for (const [path, body] of [
      [`people/${nowhere}/memberships`, given],
      [`people/${id}/memberships`, { ...given, role: 'ets_member', organisation: nowhere }],
      [`memberships/${nowhere}/end`, { until: desk.day(0) }],
      [`seats/${nowhere}/holder`, { person: id, office: 'Prova', from: since, role: null }],
      [`holders/${nowhere}/end`, { until: desk.day(0) }],
      [`seats/${nowhere}/end`, { until: desk.day(0) }],
      [`bodies/${nowhere}/seats`, { everyMunicipality: true, from: since }],
    ] as const)
      expect([path, (await desk.post(path, body)).status]).toEqual([path, 404]);
    expect((await desk.patch(`people/${nowhere}`, { name: 'Nessuno' })).status).toBe(404);
    expect((await desk.patch('people/nessuno', { name: 'Nessuno' })).status).toBe(404);
  });
});

describe('one’s own', () => {
  test('[N7] roles, seats, name and address are changed by somebody else', async () => {
    const { actor } = await ivo.get<SessionView>('/api/session');
    const own = (await desk.person('Ivo Registri')).memberships[0]?.id;
    const seat = await desk.seat('Comune di Crema');
    const office = await desk.organisation('Ufficio di Piano');
    const tried = [
      await desk.post(`people/${actor.person}/memberships`, await membership('plan_office_lead')),
      await desk.patch(`memberships/${own}`, { office: 'Direttore' }),
      await desk.post(`memberships/${own}/end`, { until: desk.day(1) }),
      await desk.patch(`people/${actor.person}`, { name: 'Ivo Nuovi' }),
      await desk.patch(`people/${actor.person}`, { email: 'ivo@prova.example' }),
      await desk.post(`seats/${seat.id}/holder`, {
        person: actor.person,
        office: 'Sindaco',
        from: since,
        role: null,
      }),
      // To end an organisation ends one's own role there.
      await desk.patch(`organisations/${office.id}`, { until: desk.day(1) }),
    ];
    expect(tried.map(({ status, body }) => [status, body])).toMatchObject(
      tried.map(() => [403, { refused: 'own_rights' }]),
    );
    expect((await desk.patch(`people/${actor.person}`, { language: 'en' })).status).toBe(204);
    expect((await desk.news()).map(({ act, facts }) => [act, facts])).toEqual([
      ['person.changed', { fields: ['language'] }],
    ]);
  });

  test('[N7] seat is not given to another, either', async () => {
    const { actor } = await ivo.get<SessionView>('/api/session');
    const [seat, { id: other }] = [await desk.seat('Comune di Chieve'), await desk.person('Olga Prove')];
    await town.database.owner`update seat_holder set person_id = ${actor.person} where seat_id = ${seat.id}`;
    const succession = { person: other, office: 'Sindaca', from: desk.day(0), role: null };
    expect(await desk.post(`seats/${seat.id}/holder`, succession)).toMatchObject(refusedAs('own_rights'));
    expect(await desk.post(`seats/${seat.id}/end`, { until: desk.day(0) })).toMatchObject(
      refusedAs('own_rights'),
    );
    expect(await desk.post(`holders/${seat.holders[0]?.id}/end`, { until: desk.day(0) })).toMatchObject(
      refusedAs('own_rights'),
    );
  });
});

describe('a district', () => {
  test('[N8] is never left without an administrator, not even later', async () => {
    const second = { ...(await membership('admin')), from: desk.day(0) };
    const { id } = await desk.person('Olga Prove');
    const held = await desk.made(`people/${id}/memberships`, second);
    const { actor } = await ivo.get<SessionView>('/api/session');
    // Ivo's own term has an end: after it Olga is the only one.
    await town.database.owner`
      update membership set valid_until = ${desk.day(30)} where person_id = ${actor.person}`;
    expect(await desk.post(`memberships/${held}/end`, { until: desk.day(40) })).toMatchObject({
      status: 409,
      body: { refused: 'in_use' },
    });
    await town.database.owner`update membership set valid_until = null where person_id = ${actor.person}`;
    expect((await desk.post(`memberships/${held}/end`, { until: desk.day(-1) })).status).toBe(204);
  });

  test('[N8] of two administrators who end each other at once one is left', async () => {
    const persona = await desk.made('people', {
      name: 'Pia Registri',
      email: null,
      membership: await membership('admin'),
    });
    await town.database.owner`
      insert into login (id, name, email) values (${persona}, 'Pia Registri', 'pia@corale.invalid')`;
    await town.database.owner`
      update person set persona = 'pia-registri', login_id = ${persona} where id = ${persona}`;
    const pia = await town.enterAs('pia-registri');
    const [his, hers] = [
      (await desk.person('Ivo Registri')).memberships[0]?.id,
      (await desk.person('Pia Registri')).memberships[0]?.id,
    ];
    const ended = await Promise.all([
      ivo.ask('POST', `/api/register/memberships/${hers}/end`, { until: desk.day(-1) }),
      pia.ask('POST', `/api/register/memberships/${his}/end`, { until: desk.day(-1) }),
    ]);
    expect(ended.map(({ status }) => status).toSorted()).toEqual([204, 403]);
    const [row] = await town.database.owner`
      select count(*)::int as open from membership where role = 'admin' and valid_until is null`;
    expect(row).toEqual({ open: 1 });
  });
});

test('[N16] another address ends open invitations and codes, and the old one is told', async () => {
  await using real = await openRealTown();
  const rita = await real.person('Rita Prove');
  const path = `/api/register/people/${rita.id}`;
  const browser = await real.letIn(rita);
  await real.admin.ask('POST', `${path}/invitation`);
  const invited = await real.post.next('rita.prove@prova.example');
  expect((await real.admin.ask('PATCH', path, { email: 'rita@altrove.example' })).status).toBe(204);
  const told = await real.post.next('rita.prove@prova.example');
  expect(told.text).toContain('Rita Prove');
  expect(told.text).not.toContain('altrove');
  const { body } = await real
    .browser()
    .ask('POST', '/api/invitations/look', { token: tokenIn(invited.text ?? '') });
  expect(body).toMatchObject({ refused: 'invitation_over' });
  // Who is signed in stays so, and enters by the new address from now on.
  expect((await browser.ask('GET', '/api/session')).status).toBe(200);
  const again = real.browser();
  await real.enterByCode(again, 'rita@altrove.example');
  expect((await again.ask('GET', '/api/session')).status).toBe(200);
});
