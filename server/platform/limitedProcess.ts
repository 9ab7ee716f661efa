import { type ChildProcess, spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Result, refuse } from '../../shared/kernel/result.ts';

/** What a process may use up, whatever it is given. */
export type ProcessLimits = {
  readonly milliseconds: number;
  readonly cpuSeconds: number;
  readonly dataMegabytes: number;
};

/** What to run: a file of ours, which gets one message and answers with one. */
export type LimitedProgram = {
  /** Its address, as `new URL('./itsProcess.ts', import.meta.url)` gives it. */
  readonly file: URL;
  /** What Node is told beside its permissions. */
  readonly nodeOptions: readonly string[];
  readonly limits: ProcessLimits;
};

const root = fileURLToPath(new URL('../../', import.meta.url));
const packages = `${root}node_modules`;
// A checkout may borrow its packages from another one.
const readable = [`${root}package.json`, `${root}server`, `${root}shared`, packages, realpathSync(packages)];

/**
 * One answer of a process of its own, which gets a message and nothing else: no environment, no disk to write on,
 * nothing to start, and so much time and memory. It is gone when the answer comes, whatever the message did to it;
 * `too_large` where it ran out of either.
 */
export function askProcess<Answer>(
  program: LimitedProgram,
  message: Parameters<ChildProcess['send']>[0],
): Promise<Result<Answer>> {
  return new Promise((resolve, reject) => {
    const child = startProcess(program);
    let answer: { readonly said: Answer } | null = null;
    let failure: Error | null = null;
    const end = () => child.kill('SIGKILL');
    const timer = setTimeout(end, program.limits.milliseconds);
    child.once('message', (said) => {
      // Only our own process speaks on this channel.
      answer = { said: said as Answer };
      end();
    });
    child.on('error', (error) => {
      failure = error;
      if (child.pid === undefined) reject(error);
    });
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      if (answer !== null) resolve({ ok: true, value: answer.said });
      // Out of time or memory, by our hand, the kernel's or its own.
      else if (signal !== null || (code ?? 0) > 128) resolve(refuse('too_large'));
      else reject(failure ?? new Error(`${program.file.pathname} ended with ${code}`));
    });
    child.send(message);
  });
}

function startProcess({ file, nodeOptions, limits }: LimitedProgram): ChildProcess {
  const permissions = ['--permission', ...readable.map((path) => `--allow-fs-read=${path}`)];
  const node = [process.execPath, ...nodeOptions, ...permissions, fileURLToPath(file)];
  return spawn('/bin/sh', ['-c', underLimits(limits), 'sh', ...node], {
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

/**
 * Kept by the kernel: no core file, no file at all, so much time of the processor even if nobody is left to
 * wait, so much memory of any kind.
 */
function underLimits({ cpuSeconds, dataMegabytes }: ProcessLimits): string {
  const data = dataMegabytes * 1024;
  return `ulimit -c 0 && ulimit -f 0 && ulimit -t ${cpuSeconds} && ulimit -d ${data} && exec "$@"`;
}
