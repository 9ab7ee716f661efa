import { Worker } from 'node:worker_threads';
import type { SignatureReading } from '../../../shared/decisions/externalSignature.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';

export type SignedFile = { readonly file: Uint8Array; readonly exported: Uint8Array };

/** A signed PDF of 20 MB takes a second; this ends what was made to take hours. */
const limits = { milliseconds: 20_000, megabytes: 256 } as const;

/** Reads a signed file in a thread of its own, under a limit of time and memory. */
export function readInThread(signed: SignedFile): Promise<Result<SignatureReading>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./signatureWorker.ts', import.meta.url), {
      workerData: signed,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    });
    const answer = (settle: () => void) => {
      clearTimeout(timer);
      settle();
      // Its end is nobody's business any more.
      void worker.terminate();
    };
    const timer = setTimeout(
      () => answer(() => resolve(refuse('signature_unreadable'))),
      limits.milliseconds,
    );
    worker.once('message', (result: Result<SignatureReading>) => answer(() => resolve(result)));
    worker.once('error', (error: NodeJS.ErrnoException) => {
      const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY' || error instanceof RangeError;
      answer(() => (isFull ? resolve(refuse('signature_unreadable')) : reject(error)));
    });
  });
}
