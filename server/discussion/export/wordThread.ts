import { Worker } from 'node:worker_threads';
import type { ReplySheet } from './replySheet.ts';

/** Five hundred observations take a second and some ten megabytes; this is for many more. */
const limits = { milliseconds: 60_000, megabytes: 512 } as const;

/** The sheet as a Word file, written in a thread of its own: whoever is typing does not wait for it. */
export function writtenInThread(sheet: ReplySheet): Promise<Uint8Array> {
  const worker = new Worker(new URL('./wordWorker.ts', import.meta.url), {
    workerData: sheet,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  });
  worker.unref();
  return new Promise<Uint8Array>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('a file was not written in time')), limits.milliseconds);
    timer.unref();
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`a thread ended with ${code} before its file was written`));
    });
  }).finally(() => worker.terminate());
}
