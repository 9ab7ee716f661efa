import { type ChildProcess, spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Result, refuse } from '../../../../shared/kernel/result.ts';
import type { ImportedUpdate } from '../importedUpdate.ts';

/** What the process says before it ends. */
export type ReadingOutcome =
  | { readonly kind: 'read'; readonly result: Result<ImportedUpdate> }
  | { readonly kind: 'failed'; readonly where: string };

export type ReadingLimits = {
  readonly milliseconds: number;
  readonly cpuSeconds: number;
  readonly heapMegabytes: number;
  readonly dataMegabytes: number;
};

const usual: ReadingLimits = {
  milliseconds: 45_000,
  cpuSeconds: 30,
  heapMegabytes: 768,
  dataMegabytes: 1536,
};

/**
 * Kept by the kernel: no core file, no file at all, so much time of the processor even if nobody is left to
 * wait, so much memory of any kind.
 */
function underLimits({ cpuSeconds, dataMegabytes }: ReadingLimits): string {
  const data = dataMegabytes * 1024;
  return `ulimit -c 0 && ulimit -f 0 && ulimit -t ${cpuSeconds} && ulimit -d ${data} && exec "$@"`;
}

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const packages = `${root}node_modules`;
// A checkout may borrow its packages from another one.
const readable = [`${root}package.json`, `${root}server`, `${root}shared`, packages, realpathSync(packages)];

/** Kept by Node: it reads our code, and neither writes nor starts anything. Trees of XML are short-lived. */
const nodeOptions = [
  '--max-semi-space-size=64',
  '--permission',
  ...readable.map((path) => `--allow-fs-read=${path}`),
];

/**
 * Reads a Word file in a process of its own, which gets the bytes and nothing else: no environment, no disk.
 * It is gone when the answer comes, whatever the file did to it.
 */
export function readInProcess(bytes: Uint8Array, limits = usual): Promise<Result<ImportedUpdate>> {
  return new Promise((resolve, reject) => {
    const child = startProcess(limits);
    let outcome: ReadingOutcome | null = null;
    let failure: Error | null = null;
    const end = () => child.kill('SIGKILL');
    const timer = setTimeout(end, limits.milliseconds);
    child.once('message', (said) => {
      // Only our own process speaks on this channel.
      outcome = said as ReadingOutcome;
      end();
    });
    child.on('error', (error) => {
      failure = error;
      if (child.pid === undefined) reject(error);
    });
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      if (outcome?.kind === 'read') resolve(outcome.result);
      else if (outcome?.kind === 'failed') reject(new Error(`reading a Word file failed\n${outcome.where}`));
      // Out of time or memory, by our hand, the kernel's or its own.
      else if (signal !== null || (code ?? 0) > 128) resolve(refuse('too_large'));
      else reject(failure ?? new Error(`the process that reads Word files ended with ${code}`));
    });
    child.send(bytes);
  });
}

function startProcess(limits: ReadingLimits): ChildProcess {
  const program = fileURLToPath(new URL('./wordProcess.ts', import.meta.url));
  const node = [process.execPath, `--max-old-space-size=${limits.heapMegabytes}`, ...nodeOptions, program];
  return spawn('/bin/sh', ['-c', underLimits(limits), 'sh', ...node], {
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}
