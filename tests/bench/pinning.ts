import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** Which processor each process may use; null: whichever is free. PostgreSQL runs where it falls. */
export type Pinning = { readonly server: number | null; readonly load: number | null };

/** Servers on the first processor, the load on the second, where `taskset` is there to say so. */
export function choosePinning(): Pinning {
  const canPin = availableParallelism() >= 2 && spawnSync('taskset', ['-c', '0', 'true']).status === 0;
  return canPin ? { server: 0, load: 1 } : { server: null, load: null };
}

export const unpinned: Pinning = { server: null, load: null };

/** The command line that runs a program on one processor. */
export function pinnedTo(processor: number | null, program: string): readonly string[] {
  return processor === null ? [program] : ['taskset', '-c', String(processor), program];
}
