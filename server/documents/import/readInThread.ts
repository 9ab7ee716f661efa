import { Worker } from 'node:worker_threads';
import { type Result, refuse } from '../../../shared/kernel/result.ts';
import type { ImportedUpdate } from './importedUpdate.ts';

/** Files of a few kB exist that keep a Markdown parser busy for hours or fill all memory. */
const limits = { milliseconds: 20_000, megabytes: 512 } as const;

/** Reads Markdown in a thread of its own. */
export function readInThread(source: string): Promise<Result<ImportedUpdate>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./importWorker.ts', import.meta.url), {
      workerData: source,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    });
    const answer = (settle: () => void) => {
      clearTimeout(timer);
      settle();
      // Its end is nobody's business any more.
      void worker.terminate();
    };
    const timer = setTimeout(() => answer(() => resolve(refuse('too_large'))), limits.milliseconds);
    worker.once('message', (result: Result<ImportedUpdate>) => answer(() => resolve(result)));
    worker.once('error', (error: NodeJS.ErrnoException) => {
      const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      answer(() => (isFull ? resolve(refuse('too_large')) : reject(error)));
    });
  });
}
