import type { BrowserContextOptions, Page } from 'playwright-core';
import { presets } from '../../shared/decisions/presets.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import type { FreshDatabase } from './database.ts';
import { consolidate } from './frozenTown.ts';
import { type Hall, openHall } from './hall.ts';
import { codeIn, openPostbox, type Postbox } from './postbox.ts';

/** The demo's municipalities as a real district: everybody enters by mail, and proves who she is when she speaks. */
export type RealAssembly = Omit<Hall, 'enter'> & {
  readonly post: Postbox;
  readonly database: FreshDatabase;
  readonly enter: (name: string, options?: BrowserContextOptions) => Promise<Page>;
  readonly addressOf: (name: string) => string;
  /** The next code for somebody; notices come in between. */
  readonly code: (name: string) => Promise<string>;
  /** A text of these words, frozen, and a round of opinions on it. */
  readonly opened: (title: string) => Promise<string>;
  readonly closes: (round: string) => Promise<void>;
  /** How many words have been said in a round, the replaced ones too. */
  readonly spoken: (round: string) => Promise<number>;
};

export async function openRealAssembly(): Promise<RealAssembly> {
  const post = await openPostbox();
  let kept: FreshDatabase | null = null;
  const hall = await openHall({
    env: { CORALE_DEMO: '0', SMTP_URL: post.url },
    holds: 'demo',
    furnish: async (database) => {
      kept = database;
      await madeReal(database);
    },
  });
  const database = must<FreshDatabase>(kept, 'a hall is furnished');
  const addressOf = (name: string) => `${name.toLowerCase().replaceAll(' ', '.')}@prova.example`;
  const code = async (name: string): Promise<string> => {
    const found = codeIn(await post.next(addressOf(name)));
    return found === '' ? code(name) : found;
  };
  const ask = async <T>(page: Page, path: string, data: object): Promise<T> => {
    const answer = await page.request.post(hall.baseUrl + path, { headers: { origin: hall.baseUrl }, data });
    const text = await answer.text();
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${text}`);
    return (text === '' ? null : JSON.parse(text)) as T;
  };
  const enter: RealAssembly['enter'] = async (name, options) => {
    const page = await hall.visitor(options);
    await ask(page, '/api/login/code', { email: addressOf(name) });
    await ask(page, '/api/login/code/check', { code: await code(name) });
    return page;
  };
  const office = await enter('Elena Esempi');
  return {
    ...hall,
    post,
    database,
    enter,
    addressOf,
    code,
    opened: async (title) => {
      const made = { kind: 'plan_section', title };
      const { id: document } = await ask<{ id: DocumentId }>(office, '/api/documents', made);
      await consolidate({ database }, document);
      const { id: version } = await ask<{ id: string }>(office, `/api/documents/${document}/freeze`, {});
      const [body] = await database.owner`select id from body`;
      const { id } = await ask<{ id: string }>(office, '/api/rounds', {
        kind: 'opinion',
        body: body?.['id'],
        object: { on: 'version', version },
        rule: presets.double_majority,
        call: 'first',
        follows: null,
        sitting: null,
        deadline: new Date(Date.now() + 7 * 86_400_000).toISOString(),
        instructions: null,
      });
      return id;
    },
    closes: async (round) => {
      const chair = await enter('Clara Ipotesi');
      await ask(chair, `/api/rounds/${round}/close`, { how: 'send_back', reason: 'Si riscrive.' });
    },
    spoken: async (round) => {
      const rows = await database.owner`select from ballot where round_id = ${round}`;
      return rows.length;
    },
    [Symbol.asyncDispose]: async () => {
      await hall[Symbol.asyncDispose]();
      await post[Symbol.asyncDispose]();
    },
  };
}

/** Nobody is a persona any more; everybody has been here before, and reads mail. */
async function madeReal({ owner: sql }: FreshDatabase): Promise<void> {
  await sql`insert into login (id, name, email) select id::text, name, id::text from person where login_id is null`;
  await sql`update person set login_id = coalesce(login_id, id::text), persona = null,
    email = lower(replace(name, ' ', '.')) || '@prova.example'`;
  await sql`update login l set email = p.email from person p where p.login_id = l.id`;
  await sql`update district set demo = false`;
}
