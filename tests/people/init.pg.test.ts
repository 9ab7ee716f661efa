import { afterAll, beforeAll, expect, test } from 'vitest';
import { init } from '../../server/init.ts';
import { invite } from '../../server/invite.ts';
import { readConfig } from '../../server/platform/config.ts';
import { openDataDir } from '../../server/platform/dataDir.ts';
import { createLogger } from '../../server/platform/logger.ts';
import { StartRefusal } from '../../server/platform/startRefusal.ts';
import type { SessionView } from '../../shared/people/api.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { openDemoTown } from '../support/demoTown.ts';
import { tokenIn } from '../support/postbox.ts';
import { readJournal } from '../support/readJournal.ts';
import { runUntilExit, startServer } from '../support/server.ts';
import { type TemporaryDirectory, temporaryDirectory } from '../support/temporaryDirectory.ts';
import { openWebBrowser } from '../support/webBrowser.ts';

let directory: TemporaryDirectory;
beforeAll(async () => {
  directory = await temporaryDirectory();
});
afterAll(() => directory[Symbol.asyncDispose]());

/** A command at a database, typed by somebody who answers what she is asked; resolves with what it said. */
async function type(
  command: typeof init,
  database: FreshDatabase | null,
  args: readonly string[],
  answers: readonly string[] | null = null,
): Promise<string> {
  const said: string[] = [];
  const left = [...(answers ?? [])];
  await command({
    args,
    config: readConfig({ DATA_DIR: directory.path, DATABASE_URL: database?.url ?? '' }),
    logger: createLogger('silent'),
    say: (line) => said.push(line),
    ask: answers === null ? null : async () => left.shift() ?? '',
    stopAsked: new Promise(() => {}),
  });
  return said.join('\n');
}

test('a territory is founded, served, and entered by the link that was printed once', async () => {
  await using database = await freshDatabase();
  const at = { dataDir: directory.path, databaseUrl: database.url, env: { CORALE_DEMO: '0' } };
  const founded = await runUntilExit(at, [
    'init',
    ...[
      '--name',
      'Ambito  di Prova ',
      '--admin',
      'Ada Esempi',
      '--email',
      'Ada@Prova.example',
      '--plan-office',
    ],
  ]);
  expect([founded.code, founded.output]).toEqual([0, expect.stringContaining('/invito#')]);
  const token = tokenIn(founded.output);
  expect(await database.owner`select name, demo, external_clients from district`).toEqual([
    { name: 'Ambito di Prova', demo: false, external_clients: false },
  ]);
  const acts = (await readJournal(database.db)).map(({ act }) => act);
  expect(acts).toEqual([
    'district.founded',
    'organisation.added',
    'person.added',
    'membership.added',
    'membership.added',
    'invitation.issued',
  ]);

  await using server = await startServer(at);
  expect(server.output()).toContain('Senza SMTP_URL Corale non manda posta');
  const browser = openWebBrowser((request) => fetch(request), server.baseUrl, { address: '' });
  expect((await browser.ask('POST', '/api/invitations/accept', { token })).status).toBe(204);
  const me = await browser.get<SessionView>('/api/session');
  expect(me).toMatchObject({
    actor: { name: 'Ada Esempi', roles: expect.arrayContaining(['admin', 'plan_office_lead']) },
    district: { name: 'Ambito di Prova', demo: false },
    language: 'it',
  });
  await browser.get('/api/desk');

  // The database serves: a new way in for her, and no second territory.
  const again = tokenIn(await type(invite, database, ['--person', 'ada esempi']));
  await expect(type(init, database, ['--name', 'Altro', '--admin', 'Altra'])).rejects.toThrow(
    'Qui c’è già «Ambito di Prova»',
  );
  const other = openWebBrowser((request) => fetch(request), server.baseUrl, { address: '' });
  expect((await other.ask('POST', '/api/invitations/accept', { token: again })).status).toBe(204);
  expect(server.output()).not.toContain(token);
});

test('what is missing is asked for', async () => {
  await using database = await freshDatabase();
  const said = await type(init, database, [], ['Ambito di Prova', 'Ada Esempi', '', 'no']);
  expect(tokenIn(said)).not.toBe('');
  expect(await database.owner`select email from person`).toEqual([{ email: null }]);
  expect(await database.owner`select role from membership`).toEqual([{ role: 'admin' }]);
});

test('what cannot be meant is refused, in a sentence that says how', async () => {
  await using database = await freshDatabase();
  const refused = [
    [['--name', 'Ambito'], 'Manca --admin'],
    [['--admin', 'Ada Esempi'], 'Manca --name'],
    [['--name', 'Ambito', '--admin', 'Ada', '--email', 'ada'], '«ada» non è un indirizzo e-mail'],
    [['--name', 'A'.repeat(201), '--admin', 'Ada'], 'Il nome del territorio'],
    [['--nome', 'Ambito'], 'Non capisco le opzioni'],
  ] as const;
  for (const [args, why] of refused) {
    const outcome = await type(init, database, args).catch((error: unknown) => error);
    expect(outcome).toBeInstanceOf(StartRefusal);
    expect(String(outcome)).toContain(why);
  }
  expect((await database.owner`select 1 from district`).length).toBe(0);
});

test('two that found at once make one territory', async () => {
  await using database = await freshDatabase();
  const args = ['--name', 'Ambito', '--admin', 'Ada Esempi'];
  const both = await Promise.allSettled([type(init, database, args), type(init, database, args)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect((await database.owner`select 1 from district`).length).toBe(1);
});

test('where a demo is, there is no founding and nobody is invited', async () => {
  await using town = await openDemoTown();
  await expect(type(init, town.database, ['--name', 'Ambito', '--admin', 'Ada Esempi'])).rejects.toThrow(
    'scegli un’altra cartella con DATA_DIR',
  );
  await expect(type(invite, town.database, ['--person', 'Elena Esempi'])).rejects.toThrow('dimostrativo');
});

test('a new way in is given to administrators alone, and to one person', async () => {
  await using database = await freshDatabase();
  await expect(type(invite, database, ['--person', 'Ada'])).rejects.toThrow('npm run corale -- init');
  await type(init, database, ['--name', 'Ambito', '--admin', 'Ada Esempi']);
  await expect(type(invite, database, [])).rejects.toThrow('Manca --person');
  await expect(type(invite, database, ['--person', 'Nora'])).rejects.toThrow('Ada Esempi');
  await database.owner`update membership set valid_until = '2020-01-01'`;
  await expect(type(invite, database, ['--person', 'Ada Esempi'])).rejects.toThrow('non indica');
});

test('on the embedded PostgreSQL, a server that runs is said', async () => {
  const lock = await openDataDir(directory.path);
  try {
    const refused = type(init, null, ['--name', 'Ambito', '--admin', 'Ada Esempi']);
    await expect(refused).rejects.toThrow(`processo ${process.pid}`);
  } finally {
    await lock.release();
  }
});
