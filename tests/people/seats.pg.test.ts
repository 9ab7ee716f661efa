import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SessionView } from '../../shared/people/api.ts';
import type { BodyView, TerritoryView } from '../../shared/people/registerApi.ts';
import { type DemoTown, openDemoTown, type Visitor } from '../support/demoTown.ts';
import { type RegisterDesk, registerDesk } from '../support/registerDesk.ts';

let town: DemoTown;
let ivo: Visitor;
let desk: RegisterDesk;
let today: string;
beforeAll(async () => {
  town = await openDemoTown();
  ivo = await town.enter('ivo-registri');
  desk = registerDesk(town, ivo);
  today = desk.day(0);
});
beforeEach(() => desk.news());
afterAll(() => town[Symbol.asyncDispose]());

const since = '2025-01-01';

async function newPerson(name: string, organisation: string): Promise<string> {
  const membership = { organisation, role: 'observer', office: 'Osservatrice', from: since };
  return desk.made('people', { name, email: null, membership });
}

async function mayors(organisation: string) {
  const rows = await town.database.owner`
    select person.name, valid_from::text as from, valid_until::text as until
    from membership join person on person.id = person_id
    where organisation_id = ${organisation} and role = 'mayor' order by valid_from, valid_until`;
  return rows.map(({ name, from, until }) => [name, from, until]);
}

const refusedAs = (refused: string) => ({ body: { refused } });

describe('organisations', () => {
  test('[N3] are added, renamed and found by name, RUNTS for third-sector bodies only', async () => {
    const id = await desk.made('organisations', {
      kind: 'third_sector_body',
      name: 'Associazione Prova Otto',
      runts: ' 12345/LO ',
    });
    expect(await desk.organisation('Associazione Prova Otto')).toMatchObject({
      runts: '12345/LO',
      people: 0,
    });
    const school = { kind: 'school', name: 'Scuola Prova Nove' };
    expect(await desk.post('organisations', { ...school, runts: '1' })).toMatchObject(refusedAs('malformed'));
    expect(await desk.patch(`organisations/${id}`, { kind: 'school' })).toMatchObject(refusedAs('malformed'));
    for (const name of ['ASSOCIAZIONE PROVA OTTO', 'romanengo'])
      expect(await desk.post('organisations', { ...school, name })).toMatchObject(refusedAs('already_there'));
    expect((await desk.post('organisations', { kind: 'municipality', name: 'Altrove' })).status).toBe(400);
    expect((await desk.patch(`organisations/${id}`, { kind: 'school', runts: null })).status).toBe(204);
    const crema = await desk.municipality('Crema');
    expect((await desk.patch(`organisations/${crema.id}`, { name: 'Cremona' })).status).toBe(404);
    expect((await desk.news()).map(({ act }) => act)).toEqual(['organisation.added', 'organisation.changed']);
  });

  test('[N9] one that ends takes the roles of its people with it, and not what they were', async () => {
    const { id } = await desk.organisation('Associazione Esempio Due');
    const person = await newPerson('Bruna Prove', id);
    expect((await desk.patch(`organisations/${id}`, { until: today })).status).toBe(204);
    expect((await desk.person('Bruna Prove')).memberships).toMatchObject([{ from: since, until: today }]);
    expect(await desk.organisation('Associazione Esempio Due')).toMatchObject({ until: today, people: 1 });
    const later = { organisation: id, role: 'ets_member', office: 'Referente', from: desk.day(1) };
    expect(await desk.post(`people/${person}/memberships`, later)).toMatchObject(refusedAs('outside_term'));
    expect((await desk.patch(`organisations/${id}`, { until: null })).status).toBe(204);
    expect((await desk.person('Bruna Prove')).memberships).toMatchObject([{ until: today }]);
  });
});

describe('bodies and seats', () => {
  let body: string;
  beforeAll(async () => {
    body = await desk.made('bodies', { kind: 'steering_committee', name: 'Comitato ristretto' });
  });

  const view = async () =>
    (await ivo.get<readonly BodyView[]>('/api/register/bodies')).find(({ id }) => id === body);

  test('[N3] a body has a name of its own', async () => {
    const again = { kind: 'other', name: 'assemblea dei sindaci' };
    expect(await desk.post('bodies', again)).toMatchObject(refusedAs('already_there'));
    expect(await desk.patch(`bodies/${body}`, again)).toMatchObject(refusedAs('already_there'));
    expect((await desk.patch(`bodies/${body}`, { kind: 'other', name: 'Comitato ristretto' })).status).toBe(
      204,
    );
    expect(await desk.news()).toEqual([
      {
        act: 'body.changed',
        facts: {
          now: { kind: 'other', name: 'Comitato ristretto', subdistrict: null, chair: null },
          was: { kind: 'steering_committee', name: 'Comitato ristretto', subdistrict: null, chair: null },
        },
      },
    ]);
  });

  test('[N3] a body is of a part of the district, and somebody of the district presides over it', async () => {
    const [part] = (await ivo.get<TerritoryView>('/api/register/territory')).subdistricts;
    const { id: clara, name } = await desk.person('Clara Ipotesi');
    const now = { kind: 'other', name: 'Comitato ristretto', subdistrict: part?.id, chair: clara };
    expect((await desk.patch(`bodies/${body}`, now)).status).toBe(204);
    expect(await view()).toMatchObject({
      subdistrict: { id: part?.id, name: part?.name },
      chair: { id: clara, name },
    });
    const kept = { kind: 'other', name: 'Comitato ristretto' };
    expect((await desk.patch(`bodies/${body}`, kept)).status).toBe(204);
    expect((await view())?.chair).toEqual({ id: clara, name });
    for (const elsewhere of [{ chair: body }, { subdistrict: body }]) {
      expect(await desk.patch(`bodies/${body}`, { ...kept, ...elsewhere })).toMatchObject(
        refusedAs('not_found'),
      );
    }
    expect((await desk.news()).map(({ act }) => act)).toEqual(['body.changed']);
  });

  test('[N4] an organisation has one seat in a body at a time; municipalities without one get theirs together', async () => {
    const { id: company } = await desk.organisation('Comunità Sociale Cremasca');
    const { id: crema } = await desk.municipality('Crema');
    for (const organisation of [company, crema])
      expect((await desk.post(`bodies/${body}/seats`, { organisation, from: since })).body).toEqual({
        added: 1,
      });
    expect(await desk.post(`bodies/${body}/seats`, { organisation: crema, from: today })).toMatchObject(
      refusedAs('already_there'),
    );
    const all = { everyMunicipality: true, from: since };
    expect((await desk.post(`bodies/${body}/seats`, all)).body).toEqual({ added: 47 });
    expect((await desk.post(`bodies/${body}/seats`, all)).body).toEqual({ added: 0 });
    expect((await view())?.seats).toHaveLength(49);
    expect((await desk.news()).map(({ act, facts }) => [act, facts['from']])).toEqual(
      Array.from({ length: 3 }, () => ['body.seats_added', since]),
    );
  });

  test('[N4] a seat ends with whoever sits there, and another may follow', async () => {
    const seat = (await view())?.seats.find(({ organisation }) => organisation.name === 'Comune di Izano');
    const organisation = seat?.organisation.id ?? '';
    const person = await newPerson('Carla Prove', organisation);
    const holder = { person, office: 'Delegata', from: since, role: null };
    await desk.made(`seats/${seat?.id}/holder`, holder);
    expect((await desk.post(`seats/${seat?.id}/end`, { until: desk.day(2) })).status).toBe(204);
    const ended = (await view())?.seats.find(({ id }) => id === seat?.id);
    expect(ended).toMatchObject({ until: desk.day(2), holders: [{ until: desk.day(2) }] });
    expect(await desk.post(`seats/${seat?.id}/holder`, { ...holder, from: desk.day(3) })).toMatchObject(
      refusedAs('outside_term'),
    );
    expect((await desk.post(`bodies/${body}/seats`, { organisation, from: desk.day(3) })).status).toBe(201);
    // The first seat cannot be made longer any more: it would meet the second.
    expect(await desk.post(`seats/${seat?.id}/end`, { until: desk.day(5) })).toMatchObject(
      refusedAs('already_there'),
    );
  });
});

describe('a succession', () => {
  test('[N5] passes seat and role in one act: the predecessor’s end the day before', async () => {
    const seat = await desk.seat('Comune di Offanengo');
    const [[before] = []] = await desk.sitting('Comune di Offanengo');
    const person = await newPerson('Dora Prove', seat.organisation.id);
    await desk.news();
    const succession = { person, office: 'Sindaca', from: today, role: 'mayor' };
    const holder = await desk.made(`seats/${seat.id}/holder`, succession);
    expect(await desk.sitting('Comune di Offanengo')).toEqual([
      ['Dora Prove', today, null],
      [before, since, desk.day(-1)],
    ]);
    expect(await mayors(seat.organisation.id)).toEqual([
      [before, since, desk.day(-1)],
      ['Dora Prove', today, null],
    ]);
    const acts = await desk.news();
    expect(acts.map(({ act }) => act)).toEqual([
      'seat.holder_changed',
      'membership.ended',
      'membership.added',
    ]);
    expect(acts[0]?.facts).toEqual({
      holder,
      person,
      from: today,
      predecessor: {
        holder: seat.holders[0]?.id,
        person: seat.holders[0]?.person.id,
        until: desk.day(-1),
      },
    });
    expect(acts[1]?.facts).toMatchObject({ role: 'mayor', from: since, until: desk.day(-1), was: null });
    expect(acts[2]?.facts).toMatchObject({ role: 'mayor', from: today, until: null });
    expect((await desk.person('Dora Prove')).seats).toEqual(['Assemblea dei Sindaci, Comune di Offanengo']);
  });

  test('[N5] whoever was put there by mistake on the same day never sat there, and may come back', async () => {
    const seat = await desk.seat('Comune di Pandino');
    const [mistaken, meant] = [
      await newPerson('Elsa Prove', seat.organisation.id),
      await newPerson('Flora Prove', seat.organisation.id),
    ];
    for (const person of [mistaken, meant, mistaken])
      await desk.made(`seats/${seat.id}/holder`, { person, office: 'Sindaca', from: today, role: 'mayor' });
    expect((await desk.sitting('Comune di Pandino')).map(([name]) => name).slice(0, 2)).toEqual([
      'Elsa Prove',
      seat.holders[0]?.person.name,
    ]);
    expect((await desk.person('Flora Prove')).memberships.map(({ role }) => role)).toEqual(['observer']);
    expect(
      (await desk.person('Elsa Prove')).memberships.filter(({ role }) => role === 'mayor'),
    ).toMatchObject([{ from: today, until: null }]);
  });

  test('[N5] of a day to come leaves the predecessor in office until then', async () => {
    const seat = await desk.seat('Comune di Romanengo');
    const marta = await town.enter('marta-provini');
    const person = await newPerson('Gina Prove', seat.organisation.id);
    const monday = desk.day(3);
    await desk.made(`seats/${seat.id}/holder`, { person, office: 'Sindaca', from: monday, role: 'mayor' });
    const roles = async () => (await marta.get<SessionView>('/api/session')).actor.roles;
    expect(await roles()).toEqual(['mayor']);
    expect((await desk.person('Gina Prove')).seats).toEqual([]);
    expect((await desk.person('Marta Provini')).seats).toHaveLength(1);
    // Nobody else can come between while somebody is elected.
    const between = { person, office: 'Sindaca', from: desk.day(1), role: null };
    expect(await desk.post(`seats/${seat.id}/holder`, between)).toMatchObject(refusedAs('already_there'));
    town.time.pass(3 * 86_400_000);
    expect(await roles()).toEqual([]);
    expect((await desk.person('Gina Prove')).seats).toHaveLength(1);
    town.time.pass(-3 * 86_400_000);
  });

  test('[N5] of a mayor by herself begins a second mandate', async () => {
    const seat = await desk.seat('Comune di Sergnano');
    const person = seat.holders[0]?.person.id;
    await desk.made(`seats/${seat.id}/holder`, { person, office: 'Sindaca', from: today, role: 'mayor' });
    expect((await desk.sitting('Comune di Sergnano')).map(([, from, until]) => [from, until])).toEqual([
      [today, null],
      [since, desk.day(-1)],
    ]);
    expect((await mayors(seat.organisation.id)).map(([, from, until]) => [from, until])).toEqual([
      [since, desk.day(-1)],
      [today, null],
    ]);
  });

  test('[N6] never changes who sat there before, and neither does any end', async () => {
    const seat = await desk.seat('Comune di Offanengo');
    const past = seat.holders.at(-1);
    const person = seat.holders[0]?.person.id;
    const early = { person, office: 'Sindaca', from: '2025-06-01', role: 'mayor' };
    expect(await desk.post(`seats/${seat.id}/holder`, early)).toMatchObject(refusedAs('already_there'));
    expect(await desk.post(`holders/${past?.id}/end`, { until: today })).toMatchObject(
      refusedAs('outside_term'),
    );
    const mayor = (await desk.person(past?.person.name ?? '')).memberships.find(
      ({ role }) => role === 'mayor',
    );
    expect(await desk.post(`memberships/${mayor?.id}/end`, { until: today })).toMatchObject(
      refusedAs('outside_term'),
    );
    expect(await desk.patch(`memberships/${mayor?.id}`, { office: 'Altro' })).toMatchObject(
      refusedAs('outside_term'),
    );
    expect((await desk.seat('Comune di Offanengo')).holders).toEqual(seat.holders);
    // Not even the end of the municipality, on a day on which the predecessor sat there.
    const municipality = `municipalities/${seat.organisation.id}`;
    expect((await desk.patch(municipality, { until: '2025-03-01' })).status).toBe(204);
    expect((await desk.seat('Comune di Offanengo')).holders).toEqual([past]);
    expect((await mayors(seat.organisation.id)).slice(0, 1)).toEqual([
      [past?.person.name, since, desk.day(-1)],
    ]);
  });

  test('[N4] of two at once on one seat leaves one there', async () => {
    const seat = await desk.seat('Comune di Vailate');
    const people = [
      await newPerson('Ilda Prove', seat.organisation.id),
      await newPerson('Lina Prove', seat.organisation.id),
    ];
    await Promise.all(
      people.map((person) =>
        desk.post(`seats/${seat.id}/holder`, { person, office: 'Sindaca', from: today, role: 'mayor' }),
      ),
    );
    const open = (await desk.sitting('Comune di Vailate')).filter(([, , until]) => until === null);
    expect(open).toHaveLength(1);
    expect((await mayors(seat.organisation.id)).filter(([, , until]) => until === null)).toHaveLength(1);
  });

  test('an end leaves the seat empty from the day after', async () => {
    const seat = await desk.seat('Comune di Soncino');
    expect((await desk.post(`holders/${seat.holders[0]?.id}/end`, { until: today })).status).toBe(204);
    expect(await desk.sitting('Comune di Soncino')).toMatchObject([
      [seat.holders[0]?.person.name, since, today],
    ]);
    expect((await desk.news()).map(({ act }) => act)).toEqual(['seat.holder_ended']);
  });
});
