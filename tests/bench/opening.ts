import { setTimeout as wait } from 'node:timers/promises';
import * as Y from 'yjs';
import { must } from '../../shared/kernel/assert.ts';
import { fragmentName } from '../../shared/text/content.ts';
import { BenchClient } from './benchClient.ts';
import { Coverage } from './coverage.ts';
import type { CrowdResult, LoadTask, OpenResult } from './tasks.ts';

/** A server that has nothing more to say has been silent for so long. */
const silenceMs = 400;

/** One client opens a long text: when the bytes were there, and when an editor could have shown them. */
export async function open({ target, state }: Extract<LoadTask, { kind: 'open' }>): Promise<OpenResult> {
  const whole = docOf(state);
  const expected = Y.decodeStateVector(Y.encodeStateVector(whole));
  const heard: { readonly update: Uint8Array; readonly at: number }[] = [];
  const startedAt = performance.now();
  const client = new BenchClient({
    target,
    place: 0,
    clientId: new Y.Doc().clientID,
    holds: null,
    expected,
    onText: (update, at) => void heard.push({ update, at }),
  });
  await client.synced;
  await wait(silenceMs);
  client.close();
  // Told apart afterwards: reading while the rest is on its way would delay the rest.
  const coverage = new Coverage();
  const last = heard.findIndex(({ update }) => {
    coverage.take(update);
    return coverage.covers(expected);
  });
  const doc = new Y.Doc();
  const building = performance.now();
  for (const { update } of heard.slice(0, last + 1)) Y.applyUpdate(doc, update);
  const built = performance.now() - building;
  const received = must(heard[last], 'the text came').at - startedAt;
  return {
    received,
    usable: received + built,
    bytes: client.bytes,
    right: wordsIn(doc) === wordsIn(whole),
  };
}

/** The crowd of the last task, which stays. */
const crowd = new Set<BenchClient>();

/** All come in the same moment, as after a restart; the time runs from the first socket that opens. */
export async function gather(
  task: Extract<LoadTask, { kind: 'crowd' }>,
  moment: (name: 'begins' | 'ends') => void,
): Promise<CrowdResult> {
  leave();
  const whole = docOf(task.state);
  const stateVector = Y.encodeStateVector(whole);
  const expected = Y.decodeStateVector(stateVector);
  whole.destroy();
  moment('begins');
  for (let place = 0; place < task.clients; place++) {
    crowd.add(
      new BenchClient({
        target: task.target,
        place,
        // Who holds the text had her clientID before.
        clientId: task.warm ? 1_000_000 + place : Math.floor(Math.random() * 2 ** 31),
        holds: task.warm ? { state: task.state, stateVector } : null,
        expected,
      }),
    );
  }
  const clients = [...crowd];
  await Promise.allSettled(clients.map((client) => client.synced));
  moment('ends');
  const first = Math.min(...clients.map((client) => client.openedAt ?? Number.POSITIVE_INFINITY));
  const times = clients
    .flatMap(({ syncedAt }) => (syncedAt === null ? [] : [syncedAt - first]))
    .sort((a, b) => a - b);
  return {
    half: times[Math.floor(times.length / 2)] ?? Number.NaN,
    all: times.at(-1) ?? Number.NaN,
    megabytes: clients.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6,
    turnedAway: clients.length - times.length,
  };
}

export function leave(): void {
  for (const client of crowd) client.close();
  crowd.clear();
}

function docOf(state: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return doc;
}

function wordsIn(doc: Y.Doc): string {
  return doc.getXmlFragment(fragmentName).toString();
}
