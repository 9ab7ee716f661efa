import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createLogger } from '../../server/platform/logger.ts';
import { openMailer } from '../../server/platform/mail.ts';
import type { DocumentId, PersonId } from '../../shared/kernel/ids.ts';
import { type InboxTown, openInboxTown, type Thread } from '../support/inboxTown.ts';
import { openPostbox, type Postbox } from '../support/postbox.ts';

let town: InboxTown;
let post: Postbox;
let mail: ReturnType<typeof openMailer>;
let inbox: ReturnType<InboxTown['open']>;
let [elena, marta, nadia]: readonly PersonId[] = [];
let document: DocumentId;
const address = 'marta@prova.example';

beforeAll(async () => {
  town = await openInboxTown();
  post = await openPostbox();
  mail = openMailer({ url: post.url, from: 'Corale <corale@prova.example>' }, createLogger('silent'));
  inbox = town.open({ mailer: mail.mailer });
  [elena, marta, nadia] = await Promise.all(
    ['elena-esempi', 'marta-provini', 'nadia-modelli'].map((persona) => town.person(persona)),
  );
  document = await town.section();
  await town.database.owner`update person set email = ${address} where id = ${marta as PersonId}`;
});
afterAll(async () => {
  await inbox.close();
  mail.close();
  await post[Symbol.asyncDispose]();
  await town[Symbol.asyncDispose]();
});

/** Nothing is left of the test before: everything was read, every letter has gone. */
beforeEach(async () => {
  post.refuse(false);
  const sql = town.database.owner;
  await sql`update notice set read_at = now() where read_at is null`;
  await sql`update letter set dropped_at = now() where sent_at is null and dropped_at is null`;
  await sql`delete from mail_preference`;
});

async function says(kind: 'made' | 'commented' | 'answered', thread: Thread, mentioned: object[] = []) {
  const { observation, number, entry, document: subject } = thread;
  const more = {
    made: { round: null, proposal: null },
    commented: {},
    answered: { outcome: 'accepted', seq: null, merged: [] },
  };
  const facts = { observation, number, entry, digest: 'd', mentioned, ...more[kind] };
  await town.records({ act: `observation.${kind}`, by: nadia, subject, facts });
}
async function names(words?: string): Promise<Thread> {
  const thread = await town.observes(nadia as PersonId, document, words);
  await says('made', thread, [{ person: marta }]);
  return thread;
}
const mails = () => post.received.filter(({ receiver }) => receiver === address).length;
const lookAt = async (instant: string) => {
  town.time.set(instant);
  await inbox.look();
};

test('who is named gets one letter at once, with the words, the way there and the way out', async () => {
  town.time.set('2026-11-17T10:00:00Z');
  const first = await names('Si chiede <b>di</b> precisare\ngli orari.');
  const second = await names();
  await inbox.look();
  expect(mails()).toBe(0);
  await lookAt('2026-11-17T10:01:30Z');
  const letter = await post.next(address);
  await inbox.look();
  expect(mails()).toBe(1);
  const text = letter.text ?? '';
  expect(text).toContain(
    `Nadia Modelli (Cooperativa Esempio Uno) ti nomina nell’osservazione ${first.number} su «`,
  );
  expect(text).toContain('> Si chiede <b>di</b> precisare gli orari.');
  for (const { number } of [first, second])
    expect(text).toContain(`https://corale.example/documenti/${document}?osservazione=${number}`);
  expect(letter.html).toContain(
    '<blockquote>Si chiede &lt;b&gt;di&lt;/b&gt; precisare gli orari.</blockquote>',
  );
  expect(letter.subject).toBe('Corale: più cose aspettano te');
  const headers = new Map(letter.headers.map(({ key, value }) => [key, value]));
  expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  expect(headers.get('list-unsubscribe')).toMatch(
    /^<https:\/\/corale\.example\/api\/inbox\/unsubscribe\/[^>]+>$/u,
  );
  expect(headers.get('auto-submitted')).toBe('auto-generated');
  const [row] = await town.database.owner`select id from letter order by made_at desc limit 1`;
  expect(letter.messageId).toBe(`<${row?.['id']}@corale.example>`);
});

test('while the mail server is away nothing is lost; it is sent once, later and later, as the same letter', async () => {
  town.time.set('2026-11-18T10:00:00Z');
  await names();
  post.refuse(true);
  await lookAt('2026-11-18T10:02:00Z');
  const next = async () => {
    const [row] = await town.database
      .owner`select attempts, next_at from letter where sent_at is null and dropped_at is null`;
    return [row?.['attempts'], Math.round((row?.['next_at'].getTime() - town.time.now().getTime()) / 60_000)];
  };
  expect(await next()).toEqual([1, 1]);
  await lookAt('2026-11-18T10:02:30Z');
  expect((await next())[0]).toBe(1);
  await lookAt('2026-11-18T10:04:00Z');
  expect(await next()).toEqual([2, 2]);
  const before = mails();
  post.refuse(false);
  await lookAt('2026-11-18T10:10:00Z');
  await inbox.look();
  expect(mails()).toBe(before + 1);
  await post.next(address);
});

test('a server that died between sending and noting it sends the same letter again, by its name', async () => {
  town.time.set('2026-11-19T10:00:00Z');
  await names();
  await lookAt('2026-11-19T10:02:00Z');
  const first = await post.next(address);
  await town.database.owner`update letter set sent_at = null where sent_at > '2026-11-19'`;
  await lookAt('2026-11-19T10:20:00Z');
  const again = await post.next(address);
  expect([again.messageId, again.text, again.date]).toEqual([first.messageId, first.text, first.date]);
});

test('an address that does not exist is given up; several servers send each letter once', async () => {
  town.time.set('2026-11-20T10:00:00Z');
  await names();
  await using second = town.open({ mailer: mail.mailer });
  await using third = town.open({ mailer: async () => 'refused' });
  const before = mails();
  town.time.set('2026-11-20T10:02:00Z');
  await Promise.all([inbox.look(), second.look()]);
  expect(mails()).toBe(before + 1);
  await post.next(address);

  town.time.set('2026-11-20T11:00:00Z');
  await names();
  town.time.set('2026-11-20T11:02:00Z');
  await third.look();
  await lookAt('2026-11-20T18:00:00Z');
  expect(mails()).toBe(before + 1);
});

test('what is not urgent comes once a day, at half past seven, without what was read, and not on empty days', async () => {
  town.time.set('2026-11-23T15:00:00Z');
  const read = await town.observes(marta as PersonId, document, 'Letta prima di sera');
  const unread = await town.observes(marta as PersonId, document, 'Ancora da leggere');
  const hidden = await town.observes(marta as PersonId, document, 'Parole nascoste');
  for (const thread of [read, unread, hidden]) await says('answered', thread);
  const before = mails();
  await inbox.look();
  const sql = town.database.owner;
  await sql`update notice set read_at = now() where facts ->> 'observation' = ${read.observation}`;
  await sql`update observation_entry set hidden_at = now(), hidden_by = ${elena as PersonId}, hidden_reason = 'Offende'
    where id = ${hidden.entry}`;
  await lookAt('2026-11-24T06:29:00Z');
  expect(mails()).toBe(before);
  await lookAt('2026-11-24T06:30:30Z');
  const digest = await post.next(address);
  expect(digest.subject).toBe('Corale: quello che non hai ancora letto');
  expect(digest.text).toContain(`La tua osservazione ${unread.number} su «`);
  expect(digest.text).toContain('> Ancora da leggere');
  expect(digest.text).not.toContain('Letta prima di sera');
  expect(digest.text).toContain(`La tua osservazione ${hidden.number} su «`);
  expect(digest.text).not.toContain('Parole nascoste');

  // What comes after it waits for the next day, also for a server that starts anew.
  await says('commented', unread);
  await using restarted = town.open({ mailer: mail.mailer });
  town.time.set('2026-11-24T12:00:00Z');
  await restarted.look();
  expect(mails()).toBe(before + 1);
  await lookAt('2026-11-25T06:31:00Z');
  expect(mails()).toBe(before + 2);
  await lookAt('2026-11-26T06:31:00Z');
  expect(mails()).toBe(before + 2);
});

test('who wants none gets none, nor who may not read any more', async () => {
  const sql = town.database.owner;
  const before = mails();
  await sql`insert into mail_preference (person_id, digest, mentions, deadlines) values (${marta as PersonId}, false, false, true)`;
  town.time.set('2026-11-27T10:00:00Z');
  await names();
  await lookAt('2026-11-27T10:02:00Z');
  await lookAt('2026-11-28T07:00:00Z');
  expect(mails()).toBe(before);

  await sql`delete from mail_preference`;
  await sql`update notice set read_at = now() where read_at is null`;
  await names();
  await inbox.look();
  await sql`update membership set valid_until = '2026-11-27' where person_id = ${marta as PersonId}`;
  await lookAt('2026-11-28T07:02:00Z');
  expect(mails()).toBe(before);
  await sql`update membership set valid_until = null where person_id = ${marta as PersonId}`;
});

test('a letter that no mail server has taken yet does not reach whoever has switched mail off meanwhile', async () => {
  const sql = town.database.owner;
  town.time.set('2026-12-01T10:00:00Z');
  const before = mails();
  await names();
  post.refuse(true);
  await lookAt('2026-12-01T10:02:00Z');
  const waits = await sql`select id from letter where sent_at is null and dropped_at is null`;
  expect(waits).toHaveLength(1);
  post.refuse(false);
  await sql`insert into mail_preference (person_id, digest, mentions, deadlines)
    values (${marta as PersonId}, false, false, false)`;
  await lookAt('2026-12-01T11:00:00Z');
  expect(await sql`select id from letter where sent_at is null and dropped_at is null`).toHaveLength(0);
  expect(mails()).toBe(before);
});
