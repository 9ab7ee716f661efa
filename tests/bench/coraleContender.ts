import { connect } from '../../server/platform/database.ts';
import { freePort } from '../../server/platform/freePort.ts';
import { compactText } from '../../server/sync/compactText.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { demoPersonas } from '../../shared/people/demoPersonas.ts';
import { enterDemo, type Visitor } from '../support/demoVisitor.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { temporaryDirectory } from '../support/temporaryDirectory.ts';
import type { Contender, Store } from './contender.ts';
import { pinnedTo } from './pinning.ts';

/** Everybody but the administrator, who may not read texts: five members of at most 64 sockets each. */
const writers = demoPersonas.map(({ slug }) => slug).filter((slug) => slug !== 'ivo-registri');

/** Corale as `npm start` runs it, with the demo district in its database. */
export async function openCorale(store: Store, processor: number | null): Promise<Contender> {
  const directory = await temporaryDirectory();
  const port = await freePort('127.0.0.1');
  let server: RunningServer | null = null;
  let visitors: readonly Visitor[] = [];
  const running = () => must(server, 'the server runs');
  return {
    name: 'corale',
    postmaster: store.postmaster,
    pid: () => running().pid,
    async start() {
      const begin = performance.now();
      server = await startServer({
        dataDir: directory.path,
        databaseUrl: store.url,
        env: { PORT: String(port) },
        commandBefore: pinnedTo(processor, process.execPath).slice(0, -1),
      });
      return performance.now() - begin;
    },
    stop: async () => void (await running().stop()),
    kill9: () => running().kill9(),
    async newDocument() {
      const { baseUrl } = running();
      if (visitors.length === 0)
        visitors = await Promise.all(writers.map((persona) => enterDemo(baseUrl, persona)));
      return {
        dialect: 'corale',
        port,
        document: await documentForAll(baseUrl, visitors),
        cookies: visitors.map(({ headers }) => headers.cookie),
      };
    },
    async settleDown(document) {
      const sql = connect(store.address, { role: 'corale_app', connections: 1, name: 'corale bench' });
      await compactText(sql, document as DocumentId);
      await sql.end();
    },
    [Symbol.asyncDispose]: async () => {
      await server?.stop();
      await directory[Symbol.asyncDispose]();
    },
  };
}

/** A section that the plan office begins, and lets all the others write. */
async function documentForAll(baseUrl: string, visitors: readonly Visitor[]): Promise<string> {
  const { headers } = must(visitors[0], 'the plan office');
  const post = async (path: string, body: object) => {
    const answer = await fetch(`${baseUrl}/api/documents${path}`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  const created = await post('', { kind: 'plan_section', title: 'Una sezione da misurare' });
  const { id } = (await created.json()) as { readonly id: string };
  for (const { session } of visitors.slice(1)) await post(`/${id}/grants`, { person: session.actor.person });
  return id;
}
