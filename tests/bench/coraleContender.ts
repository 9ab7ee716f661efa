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

/** Everybody but the administrator, who may not read texts: five members, of at most 64 sockets each. */
const writers = demoPersonas.map(({ slug }) => slug).filter((slug) => slug !== 'ivo-registri');

export type CoraleSetup = {
  readonly processor: number | null;
  /** How many sessions there are: one for each socket that comes at the same time. */
  readonly sessions: number;
  /** Where each run of the process leaves its profile; null: it is not profiled. */
  readonly profiles: string | null;
};

/** Corale as `npm start` runs it, with the demo district in its database. */
export async function openCorale(
  store: Store,
  { processor, sessions, profiles }: CoraleSetup,
): Promise<Contender> {
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
        env: { PORT: String(port), ...profiling(profiles) },
        commandBefore: pinnedTo(processor, process.execPath).slice(0, -1),
      });
      return performance.now() - begin;
    },
    stop: async () => void (await running().stop()),
    // A profile is written at an end in order only.
    kill9: async () => void (await (profiles === null ? running().kill9() : running().stop())),
    async newDocument() {
      const { baseUrl } = running();
      if (visitors.length === 0) visitors = await enterAll(baseUrl, sessions);
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

/** As many sessions, the members by turns; a few come at a time. */
async function enterAll(baseUrl: string, sessions: number): Promise<readonly Visitor[]> {
  const visitors: Visitor[] = [];
  while (visitors.length < sessions) {
    const few = writers.slice(0, sessions - visitors.length);
    visitors.push(...(await Promise.all(few.map((who) => enterDemo(baseUrl, who)))));
  }
  return visitors;
}

function profiling(folder: string | null): Record<string, string> {
  return folder === null ? {} : { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${folder}` };
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
  for (const { session } of visitors.slice(1, writers.length))
    await post(`/${id}/grants`, { person: session.actor.person });
  return id;
}
