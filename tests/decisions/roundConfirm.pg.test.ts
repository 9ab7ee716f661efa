import { createHash, verify } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { presets } from '../../shared/decisions/presets.ts';
import type { Confirmation, RoundEvent } from '../../shared/decisions/round.ts';
import type { ReceiptView, RoundView, SignView, StatementAnswer } from '../../shared/decisions/roundApi.ts';
import { type Statement, sealed } from '../../shared/decisions/statement.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { Answer } from '../support/demoTown.ts';
import { openPasskeyDevice, type PasskeyDevice } from '../support/passkeyDevice.ts';
import { codeIn } from '../support/postbox.ts';
import { openRealTown, type RealTown, type Townsperson } from '../support/realTown.ts';
import type { WebBrowser } from '../support/webBrowser.ts';

const origin = 'http://localhost:3000';

let town: RealTown;
let mayors: readonly Townsperson[];
let browser: WebBrowser;
let device: PasskeyDevice;
let round: string;
beforeAll(async () => {
  town = await openRealTown();
  mayors = await Promise.all(['Nora Campioni', 'Ugo Provini'].map((name) => town.person(name)));
  const chair = await town.person('Clara Ipotesi', { role: 'plan_office_lead' });
  const [nora] = mayors;
  browser = await town.letIn(must(nora, 'there is a mayor'));
  device = openPasskeyDevice(origin);
  const asked = await browser.ask('POST', '/api/profile/passkeys/options');
  const response = device.make(asked.body as Parameters<PasskeyDevice['make']>[0]);
  await browser.ask('POST', '/api/profile/passkeys', { name: 'Telefono', response });
  round = await openedRound(await town.letIn(chair), chair);
});
afterAll(() => town[Symbol.asyncDispose]());

/** A vote of two municipalities on a text that is frozen without the long way there. */
async function openedRound(office: WebBrowser, chair: Townsperson): Promise<string> {
  const sql = town.database.owner;
  const made = await office.ask('POST', '/api/documents', { kind: 'plan_section', title: 'Al voto' });
  const { id: document } = made.body as { id: string };
  const [version] = await sql<{ id: string }[]>`
    insert into version (id, district_id, document_id, number, kind, epoch, seq, canonicalisation, schema_version,
      title, language, content, hash, created_at)
    select gen_random_uuid(), district_id, id, 1, 'frozen', 0, 1, 'corale/content/v1', 3, 'Al voto', 'it',
      ${Buffer.from('{"content":{"type":"doc"}}')}, ${'ab'.repeat(32)}, now() from document where id = ${document}
    returning id`;
  await sql`update document_profile set state = 'frozen' where document_id = ${document}`;
  await sql`update document set writable = false where id = ${document}`;
  const [body] = await sql<{ id: string }[]>`
    insert into body (id, district_id, kind, name, chair_id)
    select gen_random_uuid(), id, 'mayors_assembly', 'Assemblea', ${chair.id} from district returning id`;
  for (const { id, name } of mayors) {
    const [seat] = await sql<{ id: string }[]>`
      with o as (insert into organisation (id, district_id, kind, name)
        select gen_random_uuid(), id, 'municipality', ${`Comune di prova ${name}`} from district returning id)
      insert into seat (id, body_id, organisation_id, valid_from)
      select gen_random_uuid(), ${body?.id ?? ''}, id, '2025-01-01' from o returning id`;
    await sql`insert into seat_holder (id, seat_id, person_id, office, valid_from)
      values (gen_random_uuid(), ${seat?.id ?? ''}, ${id}, 'Sindaca', '2025-01-01')`;
  }
  const opened = await office.ask('POST', '/api/rounds', {
    kind: 'vote',
    body: body?.id,
    object: { on: 'version', version: version?.id },
    rule: presets.one_head_one_vote,
    call: 'first',
    follows: null,
    sitting: null,
    deadline: null,
    instructions: null,
  });
  expect([opened.status, opened.body]).toEqual([201, expect.anything()]);
  return (opened.body as { id: string }).id;
}

async function states(by: WebBrowser, method: string): Promise<StatementAnswer> {
  const { seats, texts } = await by.get<SignView>(`/api/rounds/${round}/sign`);
  const answer = await by.ask('POST', `/api/rounds/${round}/statements`, {
    seat: seats[0]?.seat,
    hashes: texts.map(({ hash }) => hash),
    choice: 'in_favour',
    reason: null,
    method,
  });
  expect([answer.status, answer.body]).toEqual([201, expect.anything()]);
  return answer.body as StatementAnswer;
}

type Asked = Parameters<PasskeyDevice['answer']>[0];
const asked = ({ confirm }: StatementAnswer) => (confirm as unknown as { options: Asked }).options;
const confirms = (by: WebBrowser, body: unknown) => by.ask('POST', `/api/rounds/${round}/ballots`, body);
const refusal = ({ status, body }: Answer) => [status, (body as { refused?: string }).refused];
const refused = [403, 'not_confirmed'];

test('[J7] a passkey signs the hash of the very statement, and what it signed is kept and can be checked', async () => {
  expect((await browser.get<SignView>(`/api/rounds/${round}/sign`)).methods).toEqual([
    'passkey',
    'email_code',
  ]);
  const stated = await states(browser, 'passkey');
  const options = asked(stated);
  const { challenge } = sealed(JSON.parse(stated.statement) as Statement);
  expect(options).toMatchObject({
    challenge: Buffer.from(challenge).toString('base64url'),
    userVerification: 'required',
    rpId: 'localhost',
  });
  const say = (assertion: unknown) => ({ method: 'passkey', statement: stated.id, assertion });
  const stranger = openPasskeyDevice(origin);
  const other = asked(await states(browser, 'passkey'));
  for (const wrong of [
    device.answer(other),
    stranger.answer(options),
    device.answer(options, { verified: false }),
    device.answer(options, { origin: 'https://altrove.example' }),
    device.answer(options, { rpId: 'altrove.example' }),
    {},
  ])
    expect(refusal(await confirms(browser, say(wrong)))).toEqual(refused);
  // Nobody gets by without it.
  expect(refusal(await confirms(browser, { method: 'demo', statement: stated.id }))).toEqual(refused);
  expect((await browser.get<RoundView>(`/api/rounds/${round}`)).spoken).toBe(0);

  const cast = await confirms(browser, say(device.answer(options)));
  expect([cast.status, cast.body]).toEqual([201, { receipt: stated.id }]);
  const receipt = await browser.get<ReceiptView>(`/api/rounds/receipts/${stated.id}`);
  expect(receipt).toMatchObject({ statement: stated.statement, word: { method: 'passkey' } });
  const [row] = await town.database.owner<{ event: Extract<RoundEvent, { type: 'cast' }> }[]>`
    select event from sign_off_event where round_id = ${round} and ordinal = 2`;
  expect(isSigned(must(row, 'it was cast').event.ballot.confirmation, challenge)).toBe(true);
});

/** As somebody checks it who has the record and not this server. */
function isSigned(kept: Confirmation, challenge: Uint8Array): boolean {
  if (kept.method !== 'passkey') return false;
  const bytes = (text: string) => Buffer.from(text, 'base64url');
  const client = bytes(kept.clientData);
  const said = JSON.parse(client.toString()) as { challenge: string };
  const cose = bytes(kept.publicKey);
  const coordinate = (label: number) => {
    const at = cose.indexOf(Buffer.from([label, 0x58, 32])) + 3;
    return cose.subarray(at, at + 32).toString('base64url');
  };
  const key = { kty: 'EC', crv: 'P-256', x: coordinate(0x21), y: coordinate(0x22) };
  const digest = createHash('sha256').update(client).digest();
  const signed = Buffer.concat([bytes(kept.authenticatorData), digest]);
  return (
    said.challenge === Buffer.from(challenge).toString('base64url') &&
    verify('sha256', signed, { key, format: 'jwk' }, bytes(kept.signature))
  );
}

test('[J7] a code by mail confirms one statement, of one person, and not after five wrong ones', async () => {
  const ugo = must(mayors[1], 'there is another mayor');
  const his = await town.letIn(ugo);
  expect((await his.get<SignView>(`/api/rounds/${round}/sign`)).methods).toEqual(['email_code']);
  const [spent, good] = [await states(his, 'email_code'), await states(his, 'email_code')];
  expect(good.confirm).toEqual({ method: 'email_code', sentTo: ugo.email });
  const codes = [await town.post.next(ugo.email ?? ''), await town.post.next(ugo.email ?? '')].map(codeIn);
  const say = (by: WebBrowser, { id }: StatementAnswer, code: string) =>
    confirms(by, { method: 'email_code', statement: id, code });
  // However many are asked for at once, five are under way.
  const wanted = JSON.parse(spent.statement) as Statement;
  const more = {
    seat: wanted.seat,
    hashes: wanted.texts.map(({ hash }) => hash),
    choice: 'in_favour',
    reason: null,
    method: 'email_code',
  };
  const asking = Array.from({ length: 6 }, () => his.ask('POST', `/api/rounds/${round}/statements`, more));
  expect((await Promise.all(asking)).map(({ status }) => status).toSorted()).toEqual([
    201, 201, 201, 429, 429, 429,
  ]);
  for (let n = 0; n < 5; n += 1) expect(refusal(await say(his, spent, 'AAAA AAAA'))).toEqual(refused);
  for (const code of codes) expect(refusal(await say(his, spent, code))).toEqual([409, 'statement_over']);
  // Of nobody else, and once.
  for (const code of codes) expect(refusal(await say(browser, good, code))).toEqual([409, 'statement_over']);
  const answers: Answer[] = [];
  for (const code of codes) answers.push(await say(his, good, code));
  expect(answers.filter(({ status }) => status === 201).length).toBe(1);
  const kept = await his.get<ReceiptView>(`/api/rounds/receipts/${good.id}`);
  expect(kept.word).toMatchObject({ method: 'email_code', by: { name: 'Ugo Provini' } });
});
