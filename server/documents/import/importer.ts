import { type Result, refuse } from '../../../shared/kernel/result.ts';
import type { ImportedUpdate } from './importedUpdate.ts';
import type { ImportSource } from './importSource.ts';
import { readInThread } from './readInThread.ts';
import { readInProcess } from './word/readInProcess.ts';

/** Reads files, one at a time. */
export type Importer = (source: ImportSource) => Promise<Result<ImportedUpdate>>;

/** Each waits with up to 20 MB in its hands. */
const mostWaiting = 8;

export function openImporter(): Importer {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return async (source) => {
    if (waiting >= mostWaiting) return refuse('too_many');
    waiting += 1;
    const mine = last.then(() =>
      source.kind === 'text' ? readInThread(source.text) : readInProcess(source.bytes),
    );
    last = mine.catch(() => {});
    try {
      return await mine;
    } finally {
      waiting -= 1;
    }
  };
}
