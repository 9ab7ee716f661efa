import { type ChildProcess, spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { TypstJob } from './typstJob.ts';

/** What the process says before it ends. */
export type TypesetOutcome =
  | { readonly kind: 'made'; readonly pdf: Uint8Array }
  | { readonly kind: 'failed'; readonly why: string };

export type TypesetLimits = {
  readonly milliseconds: number;
  readonly cpuSeconds: number;
  readonly dataMegabytes: number;
};

/** Hundred pages take a second and some hundred megabytes. */
const usual: TypesetLimits = { milliseconds: 60_000, cpuSeconds: 45, dataMegabytes: 2048 };

const root = fileURLToPath(new URL('../../../', import.meta.url));
const packages = `${root}node_modules`;
// A checkout may borrow its packages from another one.
const readable = [`${root}package.json`, `${root}server`, `${root}shared`, packages, realpathSync(packages)];

/**
 * Makes a PDF in a process of its own, which gets a source and images and nothing else: the compiler is native code
 * that draws what anybody wrote, and neither its time nor its faults are those of whoever is typing.
 */
export function typesetInProcess(job: TypstJob, limits = usual): Promise<Result<Uint8Array>> {
  return new Promise((resolve, reject) => {
    const child = startProcess(limits);
    let outcome: TypesetOutcome | null = null;
    let failure: Error | null = null;
    const end = () => child.kill('SIGKILL');
    const timer = setTimeout(end, limits.milliseconds);
    child.once('message', (said) => {
      // Only our own process speaks on this channel.
      outcome = said as TypesetOutcome;
      end();
    });
    child.on('error', (error) => {
      failure = error;
      if (child.pid === undefined) reject(error);
    });
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      if (outcome?.kind === 'made') resolve(ok(outcome.pdf));
      else if (outcome?.kind === 'failed') reject(new Error(`a PDF was not made: ${outcome.why}`));
      // Out of time or memory, by our hand, the kernel's or its own.
      else if (signal !== null || (code ?? 0) > 128) resolve(refuse('too_large'));
      else reject(failure ?? new Error(`the process that makes PDFs ended with ${code}`));
    });
    child.send(job);
  });
}

function startProcess({ cpuSeconds, dataMegabytes }: TypesetLimits): ChildProcess {
  const program = fileURLToPath(new URL('./typesetProcess.ts', import.meta.url));
  const limited = `ulimit -c 0 && ulimit -f 0 && ulimit -t ${cpuSeconds} && ulimit -d ${dataMegabytes * 1024} && exec "$@"`;
  const permissions = [
    '--permission',
    '--allow-addons',
    ...readable.map((path) => `--allow-fs-read=${path}`),
  ];
  return spawn('/bin/sh', ['-c', limited, 'sh', process.execPath, ...permissions, program], {
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}
