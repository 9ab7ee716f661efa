import { Worker } from 'node:worker_threads';
import type { NotCarried } from '../../../shared/documents/api.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';

/** An imported text, ready to be stored. */
export type ImportedUpdate = {
  readonly first: { readonly update: Uint8Array; readonly clientId: number };
  readonly notCarried: readonly NotCarried[];
};

/** Reads Markdown, one file at a time. */
export type Importer = (source: string) => Promise<Result<ImportedUpdate>>;

/** Files of a few kB exist that keep a Markdown parser busy for hours or fill all memory. */
const limits = { milliseconds: 20_000, megabytes: 512 } as const;

export function openImporter(): Importer {
  let last: Promise<unknown> = Promise.resolve();
  return (source) => {
    const mine = last.then(() => readInThread(source));
    last = mine.catch(() => {});
    return mine;
  };
}

function readInThread(source: string): Promise<Result<ImportedUpdate>> {
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
