import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { must } from '../../shared/kernel/assert.ts';

const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url));

/** What `npm start` gives to Node: what is measured and tested is what runs. */
const nodeOptions = optionsIn(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

function optionsIn(packageFile: string): readonly string[] {
  const { scripts } = JSON.parse(packageFile) as { readonly scripts: { readonly start: string } };
  const [, options] = /\/node ((?:--\S+ )+)server\/main\.ts serve$/u.exec(scripts.start) ?? [];
  return must(options, 'npm start says how Node runs').trim().split(' ');
}

export type ServerOptions = {
  readonly dataDir: string;
  /** Unset: the server runs its own PostgreSQL under `dataDir`. */
  readonly databaseUrl?: string;
  /** Anything else of the environment; PORT is a free one unless it is given here. */
  readonly env?: Readonly<Record<string, string>>;
  /** What its command line begins with, such as a program that pins it to a processor. */
  readonly commandBefore?: readonly string[];
};

/** The real server as a process of its own. */
export type RunningServer = AsyncDisposable & {
  /** Without a slash at the end: `http://localhost:40123`. */
  readonly baseUrl: string;
  readonly port: number;
  readonly pid: number;
  /** All that it has printed so far, both streams. */
  readonly output: () => string;
  /** SIGKILL, and the process is gone. */
  readonly kill9: () => Promise<void>;
  /** SIGTERM; resolves with the exit code. */
  readonly stop: () => Promise<number | null>;
  /** Resolves when the process ends, for whatever reason. */
  readonly exited: Promise<number | null>;
};

const readyLine = /Corale è pronto: (https?:\/\/\S+)/u;

/** Starts the server and waits for its ready line. Rejects with all that it said when it ends before. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const server = spawnServer(options);
  const baseUrl = await Promise.race([
    server.saysReady,
    server.exited.then((code) => {
      throw new Error(`the server ended with ${code} before it was ready:\n${server.output()}`);
    }),
  ]);
  const end = (signal: NodeJS.Signals) => {
    server.child.kill(signal);
    return server.exited;
  };
  return {
    baseUrl,
    port: Number(new URL(baseUrl).port),
    pid: must(server.child.pid, 'a running process has a pid'),
    output: server.output,
    kill9: async () => {
      await end('SIGKILL');
    },
    stop: () => end('SIGTERM'),
    exited: server.exited,
    [Symbol.asyncDispose]: async () => {
      await end('SIGTERM');
    },
  };
}

/** For a start that has to be refused: resolves when the process has ended by itself. */
export async function runUntilExit(
  options: ServerOptions,
  args: readonly string[] = ['serve'],
): Promise<{ readonly code: number | null; readonly output: string }> {
  const { exited, output } = spawnServer(options, args);
  const code = await exited;
  return { code, output: output() };
}

const alive = new Set<ChildProcess>();
// A test run that is broken off must not leave servers behind.
process.on('exit', () => {
  for (const child of alive) child.kill('SIGKILL');
});

function spawnServer(options: ServerOptions, args: readonly string[] = ['serve']) {
  const [command = process.execPath, ...rest] = [...(options.commandBefore ?? []), process.execPath];
  const child = spawn(command, [...rest, ...nodeOptions, main, ...args], {
    env: environmentOf(options),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  alive.add(child);
  let said = '';
  let ready: (url: string) => void = () => {};
  const saysReady = new Promise<string>((resolve) => {
    ready = resolve;
  });
  const hear = (chunk: Buffer) => {
    said += String(chunk);
    const url = readyLine.exec(said)?.[1];
    if (url !== undefined) ready(url);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  // "close" rather than "exit": all that it said has been read by then.
  const exited = once(child, 'close').then(([code]) => {
    alive.delete(child);
    return code as number | null;
  });
  return { child, exited, saysReady, output: () => said };
}

function environmentOf({ dataDir, databaseUrl, env }: ServerOptions): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    PORT: '0',
    CORALE_DEMO: '1',
    DATA_DIR: dataDir,
    ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
    ...env,
  };
}
