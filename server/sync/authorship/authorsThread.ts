import { Worker } from 'node:worker_threads';
import type { AskedOfThread, SaidByThread } from './authorsWorker.ts';

/** A text of the largest size with all its log, several times over. */
const mostMegabytes = 1024;

/** A thread that follows one log: whatever it costs, nobody's keystroke waits for it. */
export type AuthorsThread = {
  /** Resolves when the thread has done what it was asked. */
  readonly ask: (question: AskedOfThread) => Promise<SaidByThread>;
  readonly end: () => void;
};

/** The bytes of the log go to the thread, and are not copied. */
function handedOver(question: AskedOfThread): ArrayBuffer[] {
  if (question.kind !== 'rows') return [];
  const { bytes, lengths, at, by, of } = question.rows;
  return [bytes.buffer, lengths.buffer, at.buffer, by.buffer, of.buffer];
}

export function openAuthorsThread(): AuthorsThread {
  const worker = new Worker(new URL('./authorsWorker.ts', import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  });
  // A server that stops does not wait for it.
  worker.unref();
  // Between two questions nobody listens; the next one hears of it.
  let failed: Error | null = null;
  worker.on('error', (error: Error) => {
    failed = error;
  });
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        if (failed !== null) return reject(failed);
        const said = (answer: SaidByThread) => settle(() => resolve(answer));
        const broke = (error: Error) => settle(() => reject(error));
        const settle = (how: () => void) => {
          worker.off('message', said).off('error', broke);
          how();
        };
        worker.once('message', said).once('error', broke);
        worker.postMessage(question, handedOver(question));
      }),
    end: () => void worker.terminate(),
  };
}
