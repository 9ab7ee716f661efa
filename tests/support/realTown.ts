import { pino } from 'pino';
import { membership, organisation, person } from '../../drizzle/schema/people.ts';
import { type App, openApp } from '../../server/app.ts';
import { foundDistrict } from '../../server/people/foundDistrict.ts';
import { randomIds, systemClock } from '../../server/platform/clock.ts';
import { readConfig } from '../../server/platform/config.ts';
import { newSigningKey } from '../../server/platform/signingKey.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { OrganisationId, PersonId } from '../../shared/kernel/ids.ts';
import type { Role } from '../../shared/people/role.ts';
import { type FreshDatabase, freshDatabase } from './database.ts';
import { codeIn, openPostbox, type Postbox, tokenIn } from './postbox.ts';
import { openWebBrowser, type WebBrowser } from './webBrowser.ts';

export type Townsperson = { readonly id: PersonId; readonly name: string; readonly email: string | null };

/** A district as `init` founds it, with the real app, a real database and a real mail server. */
export type RealTown = AsyncDisposable & {
  readonly database: FreshDatabase;
  readonly upgrade: App['upgrade'];
  readonly post: Postbox;
  /** Everything that the server has logged, at the finest level. */
  readonly log: () => string;
  /** A browser that nobody is signed in with; by itself each has an address of its own. */
  readonly browser: (address?: string) => WebBrowser;
  /** Puts somebody into the register. */
  readonly person: (
    name: string,
    of?: { readonly email?: string | null; readonly role?: Role | null; readonly language?: 'it' | 'en' },
  ) => Promise<Townsperson>;
  /** A browser in which the first administrator is signed in. */
  readonly admin: WebBrowser;
  readonly adminId: PersonId;
  /** Invites somebody and accepts the invitation, in a browser of her own. */
  readonly letIn: (who: Townsperson, address?: string) => Promise<WebBrowser>;
  /** Enters by code, in this browser. */
  readonly enterByCode: (browser: WebBrowser, email: string) => Promise<void>;
};

const origin = 'http://localhost:3000';

export async function openRealTown(
  env: Record<string, string> = {},
  { mail = true }: { readonly mail?: boolean } = {},
): Promise<RealTown> {
  const database = await freshDatabase();
  const post = await openPostbox();
  const founded = await foundDistrict(
    { db: database.db, clock: systemClock, ids: randomIds },
    {
      name: 'Ambito di Prova',
      admin: { name: 'Ada Esempi', email: 'ada@prova.example' },
      planOffice: false,
    },
  );
  if (!founded.ok) throw new Error('the town was not founded');
  const lines: string[] = [];
  const config = readConfig({
    DATA_DIR: '/nowhere',
    BASE_URL: origin,
    ...(mail ? { SMTP_URL: post.url } : {}),
    ...env,
  });
  const app = await openApp({
    config,
    db: database.db,
    sqlFor: database.sqlFor,
    clock: systemClock,
    ids: randomIds,
    logger: pino({ level: 'trace' }, { write: (line) => lines.push(line) }),
    sessionSecret: 'a secret of the tests, long enough to be one',
    signingKey: newSigningKey(),
    clientDir: import.meta.dirname,
  });
  const fetch: Parameters<typeof openWebBrowser>[0] = (request, bindings) =>
    app.fetch(request, bindings as object);
  let browsers = 0;
  const browser = (address = `198.51.100.${++browsers}`) =>
    openWebBrowser(fetch, config.baseUrl.origin, { address });
  const accept = async (token: string, address?: string) => {
    const its = browser(address);
    const answer = await its.ask('POST', '/api/invitations/accept', { token });
    if (answer.status !== 204) throw new Error(`the invitation was refused: ${JSON.stringify(answer.body)}`);
    return its;
  };
  const admin = await accept(founded.value);
  const [first] = await database.db.select().from(person);
  const [office] = await database.db.select().from(organisation);
  const { id: adminId, district } = must(first, 'a founded town has an administrator');
  return {
    database,
    upgrade: app.upgrade,
    post,
    log: () => lines.join(''),
    browser,
    admin,
    adminId,
    person: async (name, of = {}) => {
      const {
        role = 'mayor',
        language = 'it',
        email = `${name.toLowerCase().replaceAll(' ', '.')}@prova.example`,
      } = of;
      const id = randomIds.newId<PersonId>();
      await database.db.insert(person).values({ id, district, name, email, language });
      if (role !== null)
        await database.db.insert(membership).values({
          person: id,
          organisation: must(office, 'a founded town has a plan office').id satisfies OrganisationId,
          role,
          office: 'Prova',
          from: '2025-01-01',
        });
      return { id, name, email };
    },
    letIn: async (who, address) => {
      const answer = await admin.ask('POST', `/api/register/people/${who.id}/invitation`);
      if (answer.status !== 200) throw new Error(`not invited: ${JSON.stringify(answer.body)}`);
      const { kind, link = '' } = answer.body as { readonly kind: string; readonly link?: string };
      const text = kind === 'link' ? link : ((await post.next(who.email ?? '')).text ?? '');
      return accept(tokenIn(text), address);
    },
    enterByCode: async (its, email) => {
      await its.ask('POST', '/api/login/code', { email });
      const code = codeIn(await post.next(email));
      const answer = await its.ask('POST', '/api/login/code/check', { code });
      if (answer.status !== 204) throw new Error(`the code was refused: ${JSON.stringify(answer.body)}`);
    },
    [Symbol.asyncDispose]: async () => {
      await app.close();
      await post[Symbol.asyncDispose]();
      await database.drop();
    },
  };
}
