import { ok, type Result } from '../../../shared/kernel/result.ts';
import { askProcess, type ProcessLimits } from '../../platform/limitedProcess.ts';
import type { TypstJob } from './typstJob.ts';

/** What the process says before it ends. */
export type TypesetOutcome =
  | { readonly kind: 'made'; readonly pdf: Uint8Array }
  | { readonly kind: 'failed'; readonly why: string };

/** Hundred pages take a second and some hundred megabytes. */
const usual: ProcessLimits = { milliseconds: 60_000, cpuSeconds: 45, dataMegabytes: 2048 };

const file = new URL('./typesetProcess.ts', import.meta.url);

/**
 * Makes a PDF in a process of its own, which gets a source and images: the compiler is native code that draws what
 * anybody wrote, and neither its time nor its faults are those of whoever is typing.
 */
export async function typesetInProcess(job: TypstJob, limits = usual): Promise<Result<Uint8Array>> {
  const program = { file, nodeOptions: ['--allow-addons'], limits };
  const answered = await askProcess<TypesetOutcome>(program, job);
  if (!answered.ok) return answered;
  const outcome = answered.value;
  if (outcome.kind === 'failed') throw new Error(`a PDF was not made: ${outcome.why}`);
  return ok(outcome.pdf);
}
