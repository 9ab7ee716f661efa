import { type Result, refuse } from '../../../shared/kernel/result.ts';
import { typesetInProcess } from './typesetInProcess.ts';
import { hasTypst } from './typst.ts';
import type { TypstJob } from './typstJob.ts';

/** Makes PDFs, one at a time. */
export type Typesetter = (job: TypstJob) => Promise<Result<Uint8Array>>;

/** Each waits with its images in its hands. */
const mostWaiting = 8;

/** PDF/UA-1 by Typst, or a plain refusal on a machine that its compiler does not exist for. */
export function openTypesetter(isThere = hasTypst()): Typesetter {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return async (job) => {
    if (!isThere) return refuse('pdf_unavailable');
    if (waiting >= mostWaiting) return refuse('too_many');
    waiting += 1;
    const mine = last.then(() => typesetInProcess(job));
    last = mine.catch(() => {});
    try {
      return await mine;
    } finally {
      waiting -= 1;
    }
  };
}
