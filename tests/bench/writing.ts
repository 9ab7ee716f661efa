import { setTimeout as wait } from 'node:timers/promises';
import * as Y from 'yjs';
import { cutUpdate } from '../../client/sync/cutUpdate.ts';
import { must } from '../../shared/kernel/assert.ts';
import { BenchClient } from './benchClient.ts';
import type { Target } from './tasks.ts';
import { openTyping } from './typing.ts';

const patienceMs = 60_000;

/** Writes something into a text through its server and waits until it is taken; answers with the text's state. */
export async function write(target: Target, update: Uint8Array): Promise<Uint8Array> {
  // As our own client does: one frame brings so many parts and no more (G2).
  const parts = must(cutUpdate(update, 256 * 1024), 'a history that can be cut');
  return await visit(target, (client) => {
    for (const part of parts) client.sendUpdate(part);
  });
}

/** Types so many letters at the end of a text, each an update of its own. */
export async function typeAtEnd(target: Target, state: Uint8Array, letters: number): Promise<Uint8Array> {
  const typing = openTyping(state, new Y.Doc().clientID, 0);
  return await visit(target, (client) => {
    for (let i = 0; i < letters; i++) client.sendUpdate(typing.press().update);
  });
}

async function visit(target: Target, act: (client: BenchClient) => void): Promise<Uint8Array> {
  const witness = new Y.Doc();
  const client = new BenchClient({
    target,
    place: 0,
    clientId: witness.clientID,
    holds: null,
    expected: new Map(),
    witness,
  });
  await client.synced;
  // The server's own question comes right behind its answer, and is answered first.
  await wait(100);
  act(client);
  const until = performance.now() + patienceMs;
  while (client.unacknowledged > 0) {
    if (client.fault !== null) throw client.fault;
    if (performance.now() > until) throw new Error('what was written was not taken');
    await wait(10);
  }
  client.close();
  return Y.encodeStateAsUpdate(witness);
}
