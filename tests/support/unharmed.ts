import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect } from 'vitest';
import * as Y from 'yjs';
import { contentOf } from '../../shared/text/content.ts';
import { fuzzSockets, judgeHostileFrames } from './frameFuzz.ts';
import type { SyncTown } from './syncTown.ts';

const mostGrowth = 100 * 1024 * 1024;

/** Sends hostile frames past the gate and through sockets, and looks at everything that must have stayed whole. */
export async function expectUnharmed(
  town: SyncTown,
  { seed, judged, sent }: { readonly seed: number; readonly judged: number; readonly sent: number },
): Promise<{ readonly slowest: number }> {
  const unhandled: unknown[] = [];
  const note = (error: unknown) => unhandled.push(error);
  process.on('unhandledRejection', note);
  process.on('uncaughtException', note);
  try {
    const memory = heldMemory();
    const seen = judgeHostileFrames(seed, judged);
    expect(seen.lawful, `seed ${seed}`).toBeGreaterThan(judged / 100);
    expect(seen.refused, `seed ${seed}`).toBeGreaterThan(judged / 100);
    expectSame(rebuilt(seen.log), seen.room.stand(), seed);
    const { document, room } = await fuzzSockets(town, seed, sent);
    expect(JSON.stringify(room), `seed ${seed}`).toContain('ultima parola');
    await town.restart();
    const again = await town.sync.contentOf(document);
    expect(again, `seed ${seed}`).toEqual(room);
    expect(unhandled, `seed ${seed}`).toEqual([]);
    expect(heldMemory() - memory, `seed ${seed}`).toBeLessThan(mostGrowth);
    return { slowest: seen.slowest };
  } finally {
    process.off('unhandledRejection', note);
    process.off('uncaughtException', note);
  }
}

function rebuilt(log: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  doc.transact((transaction) => {
    for (const update of log) Y.applyUpdate(doc, update);
    transaction.local = true;
  });
  expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null]);
  return doc;
}

/** What was refused is in neither; what was lawful is in both. */
function expectSame(one: Y.Doc, other: Y.Doc, seed: number): void {
  expect(contentOf(one), `seed ${seed}`).toEqual(contentOf(other));
  expect(Y.equalSnapshots(Y.snapshot(one), Y.snapshot(other)), `seed ${seed}`).toBe(true);
}

function heldMemory(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
