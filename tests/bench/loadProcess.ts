import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Pinning, pinnedTo } from './pinning.ts';
import type { LoadMessage, LoadTask, ResultOf } from './tasks.ts';

/** The process that holds the clients. */
export type LoadProcess = AsyncDisposable & {
  /** Resolves when the task is done; `moment` is called when processors are to be read. */
  readonly perform: <K extends LoadTask['kind']>(
    task: Extract<LoadTask, { kind: K }>,
    moment?: (name: 'begins' | 'ends') => void,
  ) => Promise<ResultOf[K]>;
};

const program = fileURLToPath(new URL('load.ts', import.meta.url));

export function startLoad(pinning: Pinning): LoadProcess {
  const [command = process.execPath, ...args] = pinnedTo(pinning.load, process.execPath);
  const child = fork(program, { execPath: command, execArgv: args, serialization: 'advanced' });
  const ended = once(child, 'exit');
  return {
    perform: (task, moment) =>
      new Promise((resolve, reject) => {
        const done = () => {
          child.off('message', hear);
          child.off('exit', fail);
        };
        const fail = () => reject(new Error('the load process ended'));
        const hear = (message: LoadMessage) => {
          if (message.kind === 'moment') return moment?.(message.name);
          done();
          if (message.kind === 'failed') return reject(new Error(message.why));
          // The load answers each task with its own result.
          resolve(message.result as ResultOf[typeof task.kind]);
        };
        child.on('message', hear);
        child.on('exit', fail);
        child.send(task);
      }),
    [Symbol.asyncDispose]: async () => {
      child.disconnect();
      await ended;
    },
  };
}
