import { expect, test } from 'vitest';
import { must } from '../../shared/kernel/assert.ts';
import { guessCodes, guessInvitations } from '../support/guesses.ts';
import { codeIn } from '../support/postbox.ts';
import { openRealTown } from '../support/realTown.ts';

test('a hundred thousand guesses win nothing, and her own way in is open afterwards', async () => {
  await using town = await openRealTown();
  const nora = await town.person('Nora Campioni');
  const email = must(nora.email, 'Nora has an address');
  await town.letIn(nora);
  const browser = town.browser();
  await browser.ask('POST', '/api/login/code', { email });
  const code = codeIn(await town.post.next(email));

  const guesser = town.browser();
  await guesser.ask('POST', '/api/login/code', { email });
  await town.post.next(email);
  const codes = await guessCodes(guesser, town.browser(), 100_000);
  expect([...codes.keys()].toSorted()).toEqual([403, 429]);
  const invitations = await guessInvitations(town.browser(), 100_000);
  expect([...invitations.keys()].toSorted()).toEqual([404, 429]);
  expect(guesser.cookies()).not.toContain('session_token');
  expect((await browser.ask('POST', '/api/login/code/check', { code })).status).toBe(204);
});

test('a hall of 150 people behind one address enters', async () => {
  await using hall = await openRealTown();
  const people = await Promise.all(Array.from({ length: 150 }, (_, place) => hall.person(`Prova ${place}`)));
  // As if they had entered before.
  await hall.database.owner`
    insert into login (id, name, email) select id, name, id || '@corale.invalid' from person where login_id is null`;
  await hall.database.owner`update person set login_id = id where login_id is null`;
  await Promise.all(
    people.map((person) => hall.enterByCode(hall.browser('192.0.2.1'), must(person.email, 'an address'))),
  );
  const [row] = await hall.database.owner`
    select count(*)::int as sessions from login_session where method = 'code'`;
  expect(row).toEqual({ sessions: 150 });
});
