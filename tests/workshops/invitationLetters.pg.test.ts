import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '../../shared/kernel/assert.ts';
import type { OrganisationId, WorkshopId } from '../../shared/kernel/ids.ts';
import type { WorkshopView } from '../../shared/workshops/api.ts';
import type { RegistrationsView } from '../../shared/workshops/registeringApi.ts';
import { openRealTown, type RealTown } from '../support/realTown.ts';
import type { WebBrowser } from '../support/webBrowser.ts';
import { prepared } from '../support/workshopTown.ts';

const theme = `Incerti legami & «fragilità» tra lavoro, casa ${'e reti di prossimità '.repeat(6)}`.trim();
const longName =
  'Associazione di promozione sociale “L’Officina dei Legami” <Ètica & Cura> delle Comunità della Pianura Cremasca – sezione di prova';

let town: RealTown;
let office: WebBrowser;
let workshop: WorkshopId;
const bodies: OrganisationId[] = [];

beforeAll(async () => {
  town = await openRealTown();
  const elena = await town.person('Elena Esempi', { role: 'plan_office_lead' });
  office = await town.letIn(elena);
  const { status, body } = await office.ask('POST', '/api/workshops', {
    ...prepared,
    theme,
    tables: 2,
    facilitators: [elena.id],
  });
  expect(status).toBe(201);
  workshop = (body as { readonly id: WorkshopId }).id;
  for (const name of [longName, ...['Due', 'Tre', 'Quattro', 'Cinque'].map((one) => `Ente ${one}`)]) {
    const [row] = await town.database.owner<{ id: OrganisationId }[]>`
      insert into organisation (id, district_id, kind, name)
      select gen_random_uuid(), id, 'third_sector_body', ${name} from district returning id`;
    bodies.push(must(row, 'it was inserted').id);
  }
});
afterAll(() => town[Symbol.asyncDispose]());

const at = (path = '') => `/api/workshops/${workshop}${path}`;
const address = (body: number) => `ente${body}@prova.example`;
const invites = (body: number, email: string | null = address(body), places = 50) =>
  office.ask('POST', at('/invitations'), { organisation: bodies[body], email, places });
const tokenIn = (text = '') => must(/\/iscrizione#([\w-]{43})(?![\w-])/u.exec(text)?.[1], 'a link is there');
const looks = async (token: string) =>
  (await town.browser().ask('POST', '/api/registrations/look', { token })).status;
const invitation = async (body: number) => {
  const view = (await office.ask('GET', at('/registrations'))).body as RegistrationsView;
  return must(
    view.invitations.find(({ organisation }) => organisation.id === bodies[body]),
    'it is invited',
  );
};
/** As if so much time had gone by that a letter that waits is due again; whatever wakes the sender sends it. */
const isDueAgain = () =>
  town.database.owner`update workshop_letter set next_at = now() - interval '1 second'`;

test('a letter brings the link, and can be read with long names, as text and as HTML', async () => {
  expect((await invites(0)).body).toEqual({ kind: 'letter', email: address(0) });
  const letter = await town.post.next(address(0));
  expect(letter.subject).toBe(`Invito al laboratorio «${theme}»`);
  expect(letter.text).toContain(`Buongiorno ${longName},`);
  expect(letter.text).toContain(prepared.venue);
  expect(letter.html).toContain('&lt;Ètica &amp; Cura&gt;');
  for (const line of letter.raw.split('\r\n')) expect(line.length).toBeLessThanOrEqual(998);
  const token = tokenIn(letter.text);
  expect(tokenIn(letter.html)).toBe(token);
  expect(await looks(token)).toBe(200);
  await expect.poll(async () => (await invitation(0)).letter).toBe('sent');
  // What opens it is stored nowhere, and logged nowhere.
  expect(town.log()).not.toContain(token);
});

test('a letter made again closes the link of the one before', async () => {
  const before = must(town.post.received.at(-1), 'it was sent');
  await invites(0);
  const after = await town.post.next(address(0));
  expect(after.messageId).not.toBe(before.messageId);
  expect(await looks(tokenIn(before.text))).toBe(404);
  expect(await looks(tokenIn(after.text))).toBe(200);
});

test('what the mail server does not take waits, and goes out as the same letter', async () => {
  town.post.refuse(true);
  expect((await invites(1)).status).toBe(201);
  expect((await invites(2)).status).toBe(201);
  await expect
    .poll(async () => {
      const rows = await town.database
        .owner`select from workshop_letter where attempts > 0 and sent_at is null`;
      return rows.length;
    })
    .toBe(2);
  expect((await invitation(1)).letter).toBe('waiting');
  // Taken back meanwhile, nobody is written to.
  expect((await office.ask('DELETE', at(`/invitations/${(await invitation(2)).id}`))).status).toBe(204);
  town.post.refuse(false);
  await isDueAgain();
  await invites(3);
  const letter = await town.post.next(address(1));
  expect(await looks(tokenIn(letter.text))).toBe(200);
  await town.post.next(address(3));
  expect(town.post.received.filter(({ receiver }) => receiver === address(2))).toEqual([]);
});

test('two hundred are registered from one address, and a link that is worn out closes no other', async () => {
  const tokens = await Promise.all(
    [0, 1, 3, 4].map(async (body) => {
      const { link } = (await invites(body, null)).body as { readonly link: string };
      return tokenIn(link);
    }),
  );
  const comune = town.browser('203.0.113.7');
  const registers = (token: string, name: string) =>
    comune.ask('POST', '/api/registrations', { token, people: [{ name, accessibility: '' }] });
  const answers = await Promise.all(
    tokens.flatMap((token) => Array.from({ length: 50 }, (_, who) => registers(token, `Persona ${who + 1}`))),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204]));
  const [other = '', , , worn = ''] = tokens;
  const look = (token: string) => comune.ask('POST', '/api/registrations/look', { token });
  const looked = await Promise.all(Array.from({ length: 80 }, () => look(worn)));
  expect(looked.map(({ status }) => status)).toContain(429);
  expect((await look(other)).status).toBe(200);
  expect((await look('nobody holds this')).status).toBe(404);
  const { registrations } = (await office.ask('GET', at('/registrations'))).body as RegistrationsView;
  expect(registrations).toHaveLength(200);
});

test('once it has begun a letter that waited is given up, and no link opens', async () => {
  town.post.refuse(true);
  await invites(2);
  await expect.poll(async () => (await invitation(2)).letter).toBe('waiting');
  const { revision, facilitators } = (await office.ask('GET', at())).body as WorkshopView;
  const open = await office.ask('POST', at('/console'), { do: 'open', seen: revision });
  expect(open.status).toBe(204);
  town.post.refuse(false);
  await isDueAgain();
  // Another workshop's letter wakes whoever sends them.
  const next = await office.ask('POST', '/api/workshops', {
    ...prepared,
    tables: 1,
    facilitators: facilitators.map(({ id }) => id),
  });
  const { id } = next.body as { readonly id: WorkshopId };
  await office.ask('POST', `/api/workshops/${id}/invitations`, {
    organisation: bodies[4],
    email: address(4),
    places: 1,
  });
  await town.post.next(address(4));
  await expect.poll(async () => (await invitation(2)).letter).toBe('given_up');
  expect(town.post.received.filter(({ receiver }) => receiver === address(2))).toEqual([]);
});
