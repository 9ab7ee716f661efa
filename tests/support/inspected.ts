import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import WebSocket from 'ws';

/** A Node process whose heap a test can look into. */
export type Inspected = AsyncDisposable & {
  /** The first group of the pattern, as soon as the process prints it. */
  readonly says: (pattern: RegExp) => Promise<string>;
  /** Bytes that are alive after everything else was collected. */
  readonly liveHeap: () => Promise<number>;
  /** What keeps the process busy, by kind: sockets, timers and their like. */
  readonly resources: () => Promise<Readonly<Record<string, number>>>;
};

export async function openInspected(
  script: string,
  env: Readonly<Record<string, string>>,
): Promise<Inspected> {
  const child = spawn(process.execPath, ['--inspect=127.0.0.1:0', script], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const says = listeningTo(child);
  const inspector = new WebSocket(await says(/Debugger listening on (ws:\/\/\S+)/u));
  await once(inspector, 'open');
  let last = 0;
  const ask = async (method: string, params: object = {}): Promise<unknown> => {
    const id = ++last;
    inspector.send(JSON.stringify({ id, method, params }));
    for (;;) {
      const [data] = (await once(inspector, 'message')) as [Buffer];
      const answer = JSON.parse(String(data)) as { readonly id?: number; readonly result?: unknown };
      if (answer.id === id) return answer.result;
    }
  };
  const evaluate = async <T>(expression: string): Promise<T> => {
    const answer = await ask('Runtime.evaluate', { expression, returnByValue: true });
    return (answer as { readonly result: { readonly value: T } }).result.value;
  };
  await ask('HeapProfiler.enable');
  return {
    says,
    async liveHeap() {
      await ask('HeapProfiler.collectGarbage');
      return await evaluate<number>('process.memoryUsage().heapUsed');
    },
    async resources() {
      const kinds = await evaluate<string[]>('process.getActiveResourcesInfo()');
      return Object.fromEntries(
        [...Map.groupBy(kinds, (kind) => kind)].map(([kind, all]) => [kind, all.length]),
      );
    },
    async [Symbol.asyncDispose]() {
      inspector.terminate();
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
  };
}

function listeningTo(child: ChildProcess): Inspected['says'] {
  let said = '';
  const waiting = new Set<() => void>();
  const hear = (chunk: Buffer) => {
    said += String(chunk);
    for (const look of waiting) look();
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  return (pattern) =>
    new Promise((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(said)?.[1];
        if (found === undefined) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      child.once('exit', (code) => reject(new Error(`ended with ${code} before ${pattern}:\n${said}`)));
      look();
    });
}
