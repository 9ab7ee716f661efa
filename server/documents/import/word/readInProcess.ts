import type { Result } from '../../../../shared/kernel/result.ts';
import { askProcess, type ProcessLimits } from '../../../platform/limitedProcess.ts';
import type { ImportedUpdate } from '../importedUpdate.ts';

/** What the process says before it ends. */
export type ReadingOutcome =
  | { readonly kind: 'read'; readonly result: Result<ImportedUpdate> }
  | { readonly kind: 'failed'; readonly where: string };

export type ReadingLimits = ProcessLimits & { readonly heapMegabytes: number };

const usual: ReadingLimits = {
  milliseconds: 45_000,
  cpuSeconds: 30,
  heapMegabytes: 768,
  dataMegabytes: 1536,
};

const file = new URL('./wordProcess.ts', import.meta.url);

/** Reads a Word file in a process of its own, which gets the bytes. */
export async function readInProcess(bytes: Uint8Array, limits = usual): Promise<Result<ImportedUpdate>> {
  // Trees of XML are short-lived.
  const nodeOptions = [`--max-old-space-size=${limits.heapMegabytes}`, '--max-semi-space-size=64'];
  const answered = await askProcess<ReadingOutcome>({ file, nodeOptions, limits }, bytes);
  if (!answered.ok) return answered;
  const outcome = answered.value;
  if (outcome.kind === 'failed') throw new Error(`reading a Word file failed\n${outcome.where}`);
  return outcome.result;
}
