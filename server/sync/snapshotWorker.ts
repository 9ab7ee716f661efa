import { parentPort, workerData } from 'node:worker_threads';
import { must } from '../../shared/kernel/assert.ts';
import { type LogToProve, provedSnapshot } from './snapshotProof.ts';

/** A thread of its own for one snapshot: replaying a long log takes longer than anybody may wait for a key. */
const snapshot = provedSnapshot(workerData as LogToProve);
must(parentPort, 'this runs in a thread').postMessage(
  snapshot,
  [snapshot.update, snapshot.authors].flatMap((bytes) => bytes?.buffer ?? []),
);
