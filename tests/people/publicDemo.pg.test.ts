import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PersonaView, SessionView } from '../../shared/people/api.ts';
import type { ProfileView } from '../../shared/people/loginApi.ts';
import { type DemoTown, openDemoTown, type Visitor } from '../support/demoTown.ts';
import { openPostbox } from '../support/postbox.ts';
import { type RegisterDesk, registerDesk } from '../support/registerDesk.ts';

let town: DemoTown;
let ivo: Visitor;
let desk: RegisterDesk;
const post = await openPostbox();
beforeAll(async () => {
  town = await openDemoTown({
    CORALE_DEMO: 'public',
    BASE_URL: 'https://corale.example',
    SMTP_URL: post.url,
  });
  ivo = await town.enter('ivo-registri');
  desk = registerDesk(town, ivo);
});
afterAll(async () => {
  // What was under way is finished by then: nobody has got mail because of an address that a visitor wrote.
  await town[Symbol.asyncDispose]();
  expect(post.received).toEqual([]);
  await post[Symbol.asyncDispose]();
});

const stays = { status: 409, body: { refused: 'persona_stays' } };

describe('of two visitors who try the same persona', () => {
  let one: Visitor;
  let other: Visitor;
  beforeAll(async () => {
    [one, other] = [await town.enter('elena-esempi'), await town.enter('elena-esempi')];
  });

  test('[N17] each sees her own session only', async () => {
    const { sessions } = await one.get<ProfileView>('/api/profile');
    expect(sessions.map(({ current }) => current)).toEqual([true]);
  });

  test('[N17] none ends the other’s, and each may end her own', async () => {
    const [hers] = (await other.get<ProfileView>('/api/profile')).sessions;
    expect((await one.ask('DELETE', `/api/profile/sessions/${hers?.id}`)).status).toBe(404);
    expect((await one.ask('POST', '/api/profile/sessions/end-others')).status).toBe(204);
    const { id } = await desk.person('Elena Esempi');
    expect(await desk.post(`people/${id}/sessions/end`)).toMatchObject(stays);
    expect((await other.ask('GET', '/api/session')).status).toBe(200);
    expect((await other.ask('DELETE', `/api/profile/sessions/${hers?.id}`)).status).toBe(204);
    expect((await other.ask('GET', '/api/session')).status).toBe(401);
    expect((await one.ask('GET', '/api/session')).status).toBe(200);
  });

  test('[N17] none chooses the language of the other', async () => {
    expect(await one.ask('PATCH', '/api/session/profile', { language: 'en' })).toMatchObject(stays);
    expect((await one.get<SessionView>('/api/session')).language).toBe('it');
  });

  test('none adds a way in of her own', async () => {
    const refused = { body: { refused: 'only_demo' } };
    expect(await one.ask('POST', '/api/profile/passkeys/options')).toMatchObject(refused);
    expect(await one.ask('POST', '/api/profile/identity-provider')).toMatchObject(refused);
  });
});

test('[N17] whoever administers the demo changes no persona, and everybody finds them as they were', async () => {
  const before = await town.stranger.get<readonly PersonaView[]>('/api/demo/personas');
  const elena = await desk.person('Elena Esempi');
  const nadia = await desk.person('Nadia Modelli');
  const held = nadia.memberships[0];
  const office = await desk.organisation('Ufficio di Piano');
  const seat = await desk.seat('Comune di Romanengo');
  const romanengo = await desk.municipality('Romanengo');
  const person = await desk.made('people', {
    name: 'Gina Prove',
    email: 'gina@prova.example',
    membership: { organisation: office.id, role: 'observer', office: 'Prova', from: desk.day(-9) },
  });
  const yesterday = { until: desk.day(-1) };
  const asked = [
    await desk.patch(`people/${elena.id}`, { name: 'Un’altra', email: 'altra@prova.example' }),
    await desk.patch(`memberships/${held?.id}`, { office: 'Altro' }),
    await desk.post(`memberships/${held?.id}/end`, yesterday),
    await desk.post(`people/${elena.id}/memberships`, {
      organisation: office.id,
      role: 'admin',
      office: 'Altro',
      from: desk.day(0),
    }),
    await desk.post(`seats/${seat.id}/holder`, {
      person,
      office: 'Sindaca',
      from: desk.day(0),
      role: 'mayor',
    }),
    await desk.post(`seats/${seat.id}/end`, yesterday),
    await desk.post(`holders/${seat.holders[0]?.id}/end`, yesterday),
    await desk.patch(`municipalities/${romanengo.id}`, yesterday),
  ];
  expect(asked.map(({ body }) => body)).toEqual(asked.map(() => expect.objectContaining(stays.body)));
  expect(await town.stranger.get('/api/demo/personas')).toEqual(before);
  expect(await desk.person('Elena Esempi')).toEqual(elena);
  // Whoever was added is the visitor's own to change.
  expect((await desk.patch(`people/${person}`, { email: 'vera@prova.example' })).status).toBe(204);
});
