import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { addressOf, connect } from '../../server/platform/database.ts';
import { openCluster } from '../support/cluster.ts';
import { enterDemo } from '../support/demoVisitor.ts';
import { openedWorkshop } from '../support/openedWorkshop.ts';
import { startServer } from '../support/server.ts';
import { temporaryDirectory } from '../support/temporaryDirectory.ts';
import { wrongInStore } from './hallStore.ts';
import { startLoad } from './loadProcess.ts';
import { unpinned } from './pinning.ts';
import { postgresSeconds, processSeconds } from './processTime.ts';

/** A workshop under load: `node tests/bench/hall.ts --people 150 --tables 12 --seconds 300`. */
const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '150' },
    tables: { type: 'string', default: '12' },
    writers: { type: 'string', default: '4' },
    'join-seconds': { type: 'string', default: '60' },
    seconds: { type: 'string', default: '300' },
    'act-every': { type: 'string', default: '8' },
    /** Where the server leaves a profile; slower for it. */
    profile: { type: 'string' },
  },
});
const supportBudget = 12;

await using open = new AsyncDisposableStack();
const cluster = await openCluster();
open.defer(() => cluster.remove());
const directory = open.use(await temporaryDirectory());
const env = values.profile && { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${values.profile}` };
const server = open.use(
  await startServer({ dataDir: directory.path, databaseUrl: cluster.url, ...(env && { env }) }),
);
const sql = connect(addressOf(cluster.url), { role: 'owner', connections: 1, name: 'corale bench' });
open.defer(() => sql.end());
const load = open.use(startLoad(unpinned));

const sara = await enterDemo(server.baseUrl, 'sara-traccia');
const { workshop, code } = await openedWorkshop(
  async (method, path, body) => {
    const answer = await fetch(server.baseUrl + path, {
      method,
      headers: { ...sara.headers, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
  },
  { tables: Number(values.tables), supportBudget, facilitator: sara.session.actor.person },
);

const used: { readonly at: number; readonly server: number; readonly postgres: number }[] = [];
const joining = processorTime();
const result = await load.perform(
  {
    kind: 'hall',
    door: { port: server.port, workshop, code },
    leader: sara.headers.cookie,
    people: Number(values.people),
    joinWithinMs: Number(values['join-seconds']) * 1000,
    writersAtTable: Number(values.writers),
    supportBudget,
    actEveryMs: Number(values['act-every']) * 1000,
    forMs: Number(values.seconds) * 1000,
    seed: 7,
  },
  () => used.push(processorTime()),
);
const [begins = joining, ends = begins] = used;
const { sent, ...told } = result;
console.log(
  JSON.stringify(
    {
      ...told,
      cards: sent.length,
      supports: sent.reduce((sum, { supports }) => sum + supports, 0),
      wrongInStore: await wrongInStore(sql, workshop, sent),
      megabytes: { now: memory('VmRSS'), most: memory('VmHWM') },
      // Of one processor: 1 is all of it.
      processor: {
        joining: shareBetween(joining, begins),
        working: shareBetween(begins, ends),
      },
    },
    null,
    2,
  ),
);

function processorTime() {
  const at = performance.now() / 1000;
  return { at, server: processSeconds(server.pid), postgres: postgresSeconds(cluster.pid()) };
}

function shareBetween(from: typeof joining, to: typeof joining) {
  const seconds = to.at - from.at;
  return { server: (to.server - from.server) / seconds, postgres: (to.postgres - from.postgres) / seconds };
}

function memory(field: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
  return Number(new RegExp(`${field}:\\s+(\\d+)`, 'u').exec(status)?.[1]) / 1024;
}
