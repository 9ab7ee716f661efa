import { setTimeout as wait } from 'node:timers/promises';
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { must } from '../../shared/kernel/assert.ts';
import { fragmentName } from '../../shared/text/content.ts';
import { seeded } from '../support/seeded.ts';
import { BenchClient } from './benchClient.ts';
import { percentile } from './statistics.ts';
import type { FanOutResult, LoadTask } from './tasks.ts';
import { beginning, openTyping, type Typing, wordsOf } from './typing.ts';

type FanOutTask = Extract<LoadTask, { kind: 'fanOut' }>;

const keyEveryMs = 200;
/** Stock clients look every 3 s whether their entry is 15 s old. */
const renewEveryMs = 16_500;
const joinTogether = 10;
const patienceMs = 10_000;

type Typist = { readonly client: BenchClient; readonly typing: Typing; readonly pressedAt: number[] };

/**
 * Many clients on one text, some of whom type five keys a second and show their caret beside each. `moment`
 * marks the window in which processors are read.
 */
export async function fanOut(
  task: FanOutTask,
  moment: (name: 'begins' | 'ends') => void,
): Promise<FanOutResult> {
  const random = seeded(task.seed);
  const base = await readText(task);
  const latencies: number[] = [];
  const acknowledged: number[] = [];
  let measuring = false;
  let carets = 0;
  const typistOf = new Map<number, Typist>();
  const clients: BenchClient[] = [];
  const witnesses: Y.Doc[] = [];

  for (let place = 0; place < task.clients; place++) {
    const clientId = Math.floor(random() * 2 ** 31);
    const isTypist = place < task.typists;
    const witness = place === 0 || place === task.clients - 1 ? new Y.Doc() : undefined;
    if (witness !== undefined) witnesses.push(witness);
    const client = new BenchClient({
      target: task.target,
      place,
      clientId,
      holds: null,
      expected: base.vector,
      ...(witness === undefined ? {} : { witness }),
      // One that types is shown everybody's caret but her own.
      ...(place === 0
        ? {
            onPresence: (entries: Uint8Array) => {
              carets += caretsIn(entries);
            },
          }
        : {}),
      onFresh: (span, at) => {
        const typist = measuring ? typistOf.get(span.client) : undefined;
        if (typist === undefined) return;
        for (let clock = span.from; clock < span.to; clock++)
          latencies.push(at - (typist.pressedAt[clock] ?? at));
      },
      ...(isTypist ? { onAcknowledged: (latency) => void (measuring && acknowledged.push(latency)) } : {}),
    });
    clients.push(client);
    if (isTypist)
      typistOf.set(clientId, { client, typing: openTyping(base.state, clientId, place), pressedAt: [] });
    // A door, not a gate: a crowd that comes in a moment is measured elsewhere.
    if (place % joinTogether === joinTogether - 1) await client.synced;
  }
  await Promise.all(clients.map((client) => client.synced));

  const typists = [...typistOf.values()];
  const stop = new AbortController();
  const habits = [
    ...typists.map((typist) => typeOn(typist, random() * keyEveryMs, stop.signal)),
    ...clients.slice(task.typists).map((client) => renewOn(client, random() * renewEveryMs, stop.signal)),
  ];
  await wait(task.warmUpMs);
  const before = totals(clients);
  const cpu = process.cpuUsage();
  const startedAt = performance.now();
  measuring = true;
  const caretsBefore = carets;
  moment('begins');
  await wait(task.windowMs);
  moment('ends');
  const caretsShown = carets - caretsBefore;
  const seconds = (performance.now() - startedAt) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const after = totals(clients);
  stop.abort();
  await Promise.all(habits);

  const missing = await missingAfter(clients, typists);
  measuring = false;
  const newcomer = await readText(task);
  const lost = typists.reduce(
    (sum, { typing }, place) => sum + beginning.length + typing.typed() - wordsOf(newcomer.doc, place).length,
    0,
  );
  for (const client of clients) client.close();
  const sorted = Float64Array.from(latencies).sort();
  const settled = Float64Array.from(acknowledged).sort();
  return {
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    p99: percentile(sorted, 0.99),
    acknowledgedP50: percentile(settled, 0.5),
    acknowledgedP99: percentile(settled, 0.99),
    typed: typists.reduce((sum, { typing }) => sum + typing.typed(), 0),
    lost,
    missing,
    converged: witnesses.every((doc) => wordsIn(doc) === wordsIn(newcomer.doc)),
    caretsPerSecond: caretsShown / seconds,
    framesPerSecond: (after.frames - before.frames) / seconds,
    megabytesPerSecond: (after.bytes - before.bytes) / seconds / 1e6,
    loadCpu: (user + system) / 1e6 / seconds,
  };
}

/** The text as a newcomer gets it. */
async function readText({ target, clients }: FanOutTask) {
  const doc = new Y.Doc();
  const reader = new BenchClient({
    target,
    place: clients,
    clientId: doc.clientID,
    holds: null,
    expected: new Map(),
    witness: doc,
  });
  await reader.synced;
  // What follows the first answer in the same breath belongs to it.
  await wait(100);
  reader.close();
  const stateVector = Y.encodeStateVector(doc);
  return { doc, state: Y.encodeStateAsUpdate(doc), vector: Y.decodeStateVector(stateVector) };
}

/** Keys fall at their times, however late the one before was: a slow server is not typed to more slowly. */
async function typeOn(
  { client, typing, pressedAt }: Typist,
  phase: number,
  stop: AbortSignal,
): Promise<void> {
  const begin = performance.now() + phase;
  for (let key = 0; ; key++) {
    await wait(Math.max(0, begin + key * keyEveryMs - performance.now()));
    if (stop.aborted) return;
    const { update, cursor } = typing.press();
    pressedAt.push(performance.now());
    client.sendUpdate(update);
    client.sendAwareness(cursor);
  }
}

async function renewOn(client: BenchClient, phase: number, stop: AbortSignal): Promise<void> {
  for (let due = phase; ; due = renewEveryMs) {
    await wait(due, undefined, { signal: stop }).catch(() => {});
    if (stop.aborted) return;
    client.sendAwareness(null);
  }
}

/** Waits until everybody has been sent everything; how much was not, in the end. */
async function missingAfter(clients: readonly BenchClient[], typists: readonly Typist[]): Promise<number> {
  const lacking = () =>
    clients.flatMap((client) =>
      typists.filter(
        (typist) =>
          typist.client !== client && !client.coverage.reaches(typist.typing.clientId, typist.typing.typed()),
      ),
    ).length;
  const until = performance.now() + patienceMs;
  const unsettled = () => typists.some(({ client }) => client.unacknowledged > 0);
  while ((lacking() > 0 || unsettled()) && performance.now() < until) await wait(20);
  return lacking();
}

function totals(clients: readonly BenchClient[]): { readonly frames: number; readonly bytes: number } {
  return clients.reduce(
    (sum, { frames, bytes }) => ({ frames: sum.frames + frames, bytes: sum.bytes + bytes }),
    { frames: 0, bytes: 0 },
  );
}

function wordsIn(doc: Y.Doc): string {
  return must(doc.getXmlFragment(fragmentName), 'a text').toString();
}

function caretsIn(entries: Uint8Array): number {
  const decoder = decoding.createDecoder(entries);
  let carets = 0;
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    decoding.readVarUint(decoder);
    decoding.readVarUint(decoder);
    const state = JSON.parse(decoding.readVarString(decoder)) as { readonly cursor?: unknown } | null;
    if (state?.cursor) carets++;
  }
  return carets;
}
