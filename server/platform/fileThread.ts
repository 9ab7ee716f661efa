import { Worker } from 'node:worker_threads';

/** What takes a second and some ten megabytes in earnest; this is for many times that. */
const limits = { milliseconds: 60_000, megabytes: 512 } as const;

/** A file that a program writes from this data and posts back, in a thread of its own: whoever is typing does not wait. */
export function writtenInThread(program: URL, data: unknown): Promise<Uint8Array> {
  const worker = new Worker(program, {
    workerData: data,
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
