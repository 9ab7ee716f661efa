import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { must } from '../../shared/kernel/assert.ts';
import type { PersonId } from '../../shared/kernel/ids.ts';
import type { DelegationChoices, DelegationView } from '../../shared/people/delegationApi.ts';
import { type DemoTown, openDemoTown, type Visitor } from '../support/demoTown.ts';
import { type RegisterDesk, registerDesk } from '../support/registerDesk.ts';
import { addPersona } from '../support/testPersona.ts';

let town: DemoTown;
let [marta, clara, elena, nadia, ada]: Visitor[] = [];
let adaId: PersonId;
let desk: RegisterDesk;
beforeAll(async () => {
  town = await openDemoTown();
  adaId = await addPersona(town, {
    slug: 'ada-prove',
    name: 'Ada Prove',
    organisation: 'Romanengo',
    role: 'mayor_delegate',
    office: 'Assessora',
  });
  [marta, clara, elena, nadia, ada] = await Promise.all(
    ['marta-provini', 'clara-ipotesi', 'elena-esempi', 'nadia-modelli', 'ada-prove'].map(town.enterAs),
  );
  desk = registerDesk(town, await town.enter('ivo-registri'));
});
beforeEach(() => desk.news());
afterAll(() => town[Symbol.asyncDispose]());

const list = (visitor: Visitor | undefined) =>
  must(visitor, 'she has entered').get<readonly DelegationView[]>('/api/delegations');
const choices = (visitor: Visitor | undefined) =>
  must(visitor, 'she has entered').get<DelegationChoices>('/api/delegations/choices');
const ask = (visitor: Visitor | undefined, path: string, body: unknown, method = 'POST') =>
  must(visitor, 'she has entered').ask(method, `/api/delegations${path}`, body);
const refusedAs = (refused: string) => ({ body: { refused } });

async function wanted(more: object = {}): Promise<object> {
  const [seat] = (await choices(marta)).seats;
  return {
    seat: must(seat, 'Marta sits in the assembly').id,
    kind: 'delegation',
    delegate: adaId,
    from: desk.day(0),
    until: desk.day(30),
    document: null,
    act: { number: 'n. 12', date: desk.day(-10) },
    ...more,
  };
}

async function given(more: object = {}, by = marta): Promise<DelegationView> {
  const answer = await ask(by, '', await wanted(more));
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  const { id } = answer.body as { readonly id: string };
  return must(
    (await list(elena)).find((one) => one.id === id),
    'the office sees it',
  );
}

describe('a delega', () => {
  test('is given by whoever holds the seat, and seen by her, by whom she gave it to, and by the office', async () => {
    const view = await given();
    expect(view).toMatchObject({
      kind: 'delegation',
      state: 'good',
      giver: { name: 'Marta Provini' },
      delegate: { name: 'Ada Prove', office: 'Assessora' },
      seat: { body: 'Assemblea dei Sindaci', organisation: 'Comune di Romanengo' },
      document: null,
      act: { number: 'n. 12', hasFile: false },
      mayChange: true,
    });
    const mine = (visitor: Visitor | undefined) =>
      list(visitor).then((all) => all.find(({ id }) => id === view.id)?.mayChange);
    expect(await Promise.all([marta, ada, elena, nadia, clara].map(mine))).toEqual([
      true,
      false,
      true,
      undefined,
      undefined,
    ]);
    expect(await desk.news()).toEqual([
      {
        act: 'delegation.given',
        facts: expect.objectContaining({ delegate: adaId, giver: view.giver.id, actNumber: 'n. 12' }),
      },
    ]);
  });

  test('the office gives it in the name of the holder, for every seat that is held', async () => {
    expect((await given({}, elena)).giver.name).toBe('Marta Provini');
    expect((await choices(elena)).seats).toHaveLength(48);
    expect((await choices(nadia)).seats).toEqual([]);
    expect((await choices(marta)).seats[0]?.colleagues).toEqual([
      { id: adaId, name: 'Ada Prove', office: 'Assessora' },
    ]);
  });

  test('two for the same days are allowed, and said', async () => {
    const [first, second] = [await given(), await given({ until: desk.day(3) })];
    expect([first.overlaps, second.overlaps]).toEqual([true, true]);
    expect((await given({ from: desk.day(200), until: desk.day(201) })).overlaps).toBe(false);
  });

  test('can be limited to one text that can be put to a vote', async () => {
    const [text] = (await choices(marta)).documents;
    const view = await given({ document: text?.id });
    expect(view.document).toEqual(text);
    expect(text?.title).toMatch(/^\d+(\.\w+)? \p{L}/u);
  });

  test('goes to nobody else: not to herself, not to another municipality, not by who does not sit there', async () => {
    const [marta48, clara48] = (await choices(elena)).holders.filter(({ name }) =>
      ['Marta Provini', 'Clara Ipotesi'].includes(name),
    );
    const refusals = [
      [
        marta,
        {
          delegate: must(
            [marta48, clara48].find((one) => one?.name.startsWith('Marta')),
            '',
          ).id,
        },
        'malformed',
      ],
      [
        marta,
        {
          delegate: must(
            [marta48, clara48].find((one) => one?.name.startsWith('Clara')),
            '',
          ).id,
        },
        'not_found',
      ],
      [marta, { kind: 'proxy' }, 'not_found'],
      [clara, {}, 'forbidden'],
      [ada, {}, 'forbidden'],
      [nadia, {}, 'forbidden'],
      [marta, { from: desk.day(-20), until: desk.day(-1) }, 'outside_term'],
      [marta, { from: '2019-01-01' }, 'outside_term'],
      [marta, { until: desk.day(-30) }, 'malformed'],
      [marta, { document: adaId }, 'not_found'],
    ] as const;
    for (const [by, more, refused] of refusals)
      expect(await ask(by, '', await wanted(more)), JSON.stringify(more)).toMatchObject(refusedAs(refused));
    expect(await desk.news()).toEqual([]);
  });

  test('is taken back at once with a reason, by whoever gave it or the office, once', async () => {
    const { id } = await given();
    expect(await ask(ada, `/${id}/revoke`, { reason: 'No' })).toMatchObject(refusedAs('forbidden'));
    expect(await ask(nadia, `/${id}/revoke`, { reason: 'No' })).toMatchObject(refusedAs('not_found'));
    expect(await ask(marta, `/${id}/revoke`, { reason: ' ' })).toMatchObject(refusedAs('malformed'));
    await desk.news();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        ask(at % 2 === 0 ? marta : elena, `/${id}/revoke`, { reason: 'Torno a sedere io.' }),
      ),
    );
    expect(answers.map(({ status }) => status).filter((status) => status === 204)).toHaveLength(1);
    expect(answers.find(({ status }) => status !== 204)).toMatchObject(refusedAs('delegation_revoked'));
    expect((await desk.news()).map(({ act }) => act)).toEqual(['delegation.revoked']);
    expect((await list(ada)).find((one) => one.id === id)).toMatchObject({
      state: 'revoked',
      revoked: { reason: 'Torno a sedere io.' },
    });
  });

  test('that has run out is not revoked any more', async () => {
    const { id } = await given();
    await town.database.owner`
      update delegation set valid_from = '2025-01-01', valid_until = '2025-01-31' where id = ${id}`;
    expect(await ask(marta, `/${id}/revoke`, { reason: 'Tardi' })).toMatchObject(
      refusedAs('delegation_expired'),
    );
    expect((await list(ada)).find((one) => one.id === id)?.state).toBe('expired');
  });
});

describe('the act as a file', () => {
  const pdf = () => new File(['%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n'], 'atto.pdf');
  const send = (visitor: Visitor | undefined, id: string, file: File) =>
    must(visitor, 'she has entered').upload(`/api/delegations/${id}/act`, { file });

  test('is added once by whoever may change it, and read by whoever sees the delega', async () => {
    const { id } = await given();
    expect(await send(ada, id, pdf())).toMatchObject(refusedAs('forbidden'));
    expect(await send(marta, id, new File(['ciao'], 'atto.pdf'))).toMatchObject(refusedAs('unsupported_act'));
    expect((await send(marta, id, pdf())).status).toBe(204);
    expect(await send(elena, id, pdf())).toMatchObject(refusedAs('already_there'));
    const read = await must(ada, 'Ada is there').ask('GET', `/api/delegations/${id}/act`);
    expect(read.headers.get('content-disposition')).toContain(`n. 12 ${desk.day(-10)}.pdf`);
    expect(read.body).toContain('%PDF-1.7');
    expect((await must(clara, 'Clara is there').ask('GET', `/api/delegations/${id}/act`)).status).toBe(404);
    expect((await desk.news()).map(({ act }) => act)).toEqual(['delegation.given', 'delegation.documented']);
  });
});

test('a procura goes to whoever sits there for another municipality; both end with the office of who gave them', async () => {
  const other = must(
    (await choices(marta)).holders.find(({ name }) => name === 'Clara Ipotesi'),
    'Clara sits in the assembly',
  );
  const procura = await given({ kind: 'proxy', delegate: other.id });
  expect(procura.delegate.office).toBe('Sindaca di Crema');
  const seat = await desk.seat('Comune di Romanengo');
  await town.database.owner`
    update seat_holder set valid_until = ${desk.day(-1)} where seat_id = ${seat.id}`;
  expect((await list(clara)).map(({ state }) => state)).toEqual(['giver_left']);
  expect((await list(marta)).every(({ mayChange }) => !mayChange)).toBe(true);
  expect(await ask(marta, `/${procura.id}/revoke`, { reason: 'Non più' })).toMatchObject(
    refusedAs('forbidden'),
  );
});
