import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../server/platform/freePort.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { Contender, Store } from './contender.ts';
import { pinnedTo } from './pinning.ts';

const program = fileURLToPath(new URL('hocuspocusServer.ts', import.meta.url));

/** Hocuspocus with its settings as shipped; see its program for what it stores, and how. */
export async function openHocuspocus(store: Store, processor: number | null): Promise<Contender> {
  const port = await freePort('127.0.0.1');
  let child: ChildProcess | null = null;
  const running = () => must(child, 'the server runs');
  const end = async (signal: NodeJS.Signals) => {
    const ending = running();
    if (ending.exitCode !== null || ending.signalCode !== null) return;
    const gone = once(ending, 'exit');
    ending.kill(signal);
    await gone;
  };
  process.on('exit', () => child?.kill('SIGKILL'));
  return {
    name: 'hocuspocus',
    postmaster: store.postmaster,
    pid: () => must(running().pid, 'a running process has a pid'),
    async start() {
      const begin = performance.now();
      const [command = process.execPath, ...args] = [...pinnedTo(processor, process.execPath), program];
      const started = spawn(command, args, {
        env: { PATH: process.env['PATH'] ?? '', DATABASE_URL: store.url, PORT: String(port) },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      child = started;
      const [said] = await Promise.race([
        once(createInterface(started.stdout), 'line'),
        once(started, 'exit'),
      ]);
      if (said !== 'ready') throw new Error(`Hocuspocus did not start: ${said}`);
      return performance.now() - begin;
    },
    stop: () => end('SIGTERM'),
    kill9: () => end('SIGKILL'),
    // A text is there as soon as somebody names it.
    newDocument: async () => ({ dialect: 'hocuspocus', port, document: randomUUID(), cookies: [] }),
    // One row, always the whole text.
    settleDown: async () => {},
    [Symbol.asyncDispose]: async () => {
      if (child !== null) await end('SIGTERM');
    },
  };
}
