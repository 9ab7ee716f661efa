import { randomUUID } from 'node:crypto';
import { addressOf, connect } from '../../server/platform/database.ts';
import { presets } from '../../shared/decisions/presets.ts';
import type { RoundChoices, RoundView } from '../../shared/decisions/roundApi.ts';
import { must } from '../../shared/kernel/assert.ts';
import { openCluster } from '../support/cluster.ts';
import { enterDemo, type Visitor } from '../support/demoVisitor.ts';
import { startServer } from '../support/server.ts';
import { temporaryDirectory } from '../support/temporaryDirectory.ts';
import { postgresSeconds, processSeconds } from './processTime.ts';
import { percentile, spreadOf } from './statistics.ts';

/** Forty-eight mayors confirm in the same moment what each has prepared: `node tests/bench/signatures.ts 10`. */
const rounds = Number(process.argv[2] ?? 10);

await using open = new AsyncDisposableStack();
const cluster = await openCluster();
open.defer(() => cluster.remove());
const directory = open.use(await temporaryDirectory());
const server = open.use(await startServer({ dataDir: directory.path, databaseUrl: cluster.url }));
const sql = connect(addressOf(cluster.url), { role: 'owner', connections: 1, name: 'corale bench' });
open.defer(() => sql.end());

const clara = await enterDemo(server.baseUrl, 'clara-ipotesi');
const mayors = await enterMayors();
const signed: Signed[] = [];
// The first fills caches and does not count.
for (let round = -1; round < rounds; round += 1) {
  const one = await signedAtOnce(`Votazione ${round}`);
  if (round >= 0) signed.push(one);
  const { times, server: serving, postgres } = one;
  const told = { p50: percentile(times, 0.5), p99: percentile(times, 0.99), server: serving, postgres };
  console.error(JSON.stringify({ round, ...told }));
}
const over = (value: (one: Signed) => number) => spreadOf(signed.map(value));
console.log(
  JSON.stringify(
    {
      signatures: mayors.length,
      p50: over(({ times }) => percentile(times, 0.5)),
      p99: over(({ times }) => percentile(times, 0.99)),
      processor: { server: over(({ server: ms }) => ms), postgres: over(({ postgres }) => postgres) },
    },
    null,
    2,
  ),
);

type Mayor = { readonly organisation: string; readonly visitor: Visitor };

/** Every mayor becomes a persona, and enters. */
async function enterMayors(): Promise<readonly Mayor[]> {
  const holders = await sql<{ id: string; name: string; persona: string | null; organisation: string }[]>`
    select p.id, p.name, p.persona, o.name as organisation from seat_holder h join seat s on s.id = h.seat_id
    join organisation o on o.id = s.organisation_id join person p on p.id = h.person_id`;
  const entered: Mayor[] = [];
  for (const { id, name, persona, organisation } of holders) {
    const known = persona ?? `sindaco-${id}`;
    if (persona === null) {
      await sql`insert into login ${sql({ id, name, email: `${id}@corale.invalid` })}`;
      await sql`update person set persona = ${known}, login_id = ${id} where id = ${id}`;
    }
    entered.push({ organisation, visitor: await enterDemo(server.baseUrl, known) });
  }
  return entered;
}

type Signed = {
  /** Milliseconds that each signature took, from its request to its receipt, least first. */
  readonly times: Float64Array;
  /** Milliseconds of processor for each of them. */
  readonly server: number;
  readonly postgres: number;
};

/** One vote. */
async function signedAtOnce(title: string): Promise<Signed> {
  const round = await openedVote(title);
  const { places, texts } = await clara.get<RoundView>(`/api/rounds/${round}`);
  const hashes = texts.map(({ hash }) => hash);
  const prepared = await Promise.all(
    mayors.map(async ({ organisation, visitor }) => {
      const seat = places.find(({ name }) => name === organisation)?.id;
      const word = { seat, hashes, choice: 'in_favour', reason: null, method: 'demo' };
      return { visitor, statement: (await post(visitor, `/api/rounds/${round}/statements`, word)).id };
    }),
  );
  const before = processorTime();
  const times = await Promise.all(
    prepared.map(async ({ visitor, statement }) => {
      const began = performance.now();
      await post(visitor, `/api/rounds/${round}/ballots`, { method: 'demo', statement });
      return performance.now() - began;
    }),
  );
  const after = processorTime();
  return {
    times: Float64Array.from(times).sort(),
    server: (after.server - before.server) / mayors.length,
    postgres: (after.postgres - before.postgres) / mayors.length,
  };
}

/** Milliseconds of processor that the server and its database have used. */
function processorTime() {
  return { server: processSeconds(server.pid) * 1000, postgres: postgresSeconds(cluster.pid()) * 1000 };
}

async function openedVote(title: string): Promise<string> {
  const elena = await enterDemo(server.baseUrl, 'elena-esempi');
  const { id: document } = await post(elena, '/api/documents', { kind: 'plan_section', title });
  const version = randomUUID();
  const content = Buffer.from(
    '{"attachments":[],"content":{"type":"doc"},"fields":{},"kind":"plan_section"}',
  );
  await sql`insert into version (id, district_id, document_id, number, kind, epoch, seq, canonicalisation,
      schema_version, title, language, content, hash, created_at)
    select ${version}, district_id, id, 1, 'frozen', epoch, 1, 'corale/content/v1', 3, ${title}, 'it', ${content},
      ${'ab'.repeat(32)}, now() from document where id = ${document}`;
  await sql`update document_profile set state = 'frozen' where document_id = ${document}`;
  await sql`update document set writable = false where id = ${document}`;
  const { bodies } = await clara.get<RoundChoices>('/api/rounds/choices');
  const opening = {
    kind: 'vote',
    body: must(bodies[0], 'there is an assembly').id,
    object: { on: 'version', version },
    rule: presets.double_majority,
    call: 'first',
    follows: null,
    sitting: null,
    deadline: null,
    instructions: null,
  };
  return (await post(clara, '/api/rounds', opening)).id;
}

async function post(by: Visitor, path: string, body: unknown): Promise<{ readonly id: string }> {
  const answer = await fetch(server.baseUrl + path, {
    method: 'POST',
    headers: { ...by.headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as { readonly id: string };
}
