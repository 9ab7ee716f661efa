import { Worker } from 'node:worker_threads';
import type { LogToProve, ProvedSnapshot } from './snapshotProof.ts';

/** A text is at most 20 MB; its history may be more, and stands in memory twice while it is compared. */
const limits = { milliseconds: 120_000, megabytes: 2048, youngMegabytes: 16 } as const;

/** Replays a log and proves its snapshot in a thread of its own. The log's buffers are handed over. */
export function proveInThread({ base, chunks }: LogToProve): Promise<ProvedSnapshot> {
  const worker = new Worker(new URL('./snapshotWorker.ts', import.meta.url), {
    workerData: { base, chunks },
    transferList: chunks.flatMap(({ bytes, lengths, at, by }) => [
      bytes.buffer,
      lengths.buffer,
      at.buffer,
      by.buffer,
    ]),
    execArgv: [],
    resourceLimits: {
      maxOldGenerationSizeMb: limits.megabytes,
      maxYoungGenerationSizeMb: limits.youngMegabytes,
    },
  });
  worker.unref();
  return new Promise<ProvedSnapshot>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error('a snapshot was not proved in time')),
      limits.milliseconds,
    );
    timer.unref();
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) =>
      reject(new Error(`a thread ended with ${code} before its snapshot was proved`)),
    );
    worker.once('exit', () => clearTimeout(timer));
  }).finally(() => worker.terminate());
}
