import { must } from '../../shared/kernel/assert.ts';
import type { Contender } from './contender.ts';
import type { LoadProcess } from './loadProcess.ts';
import { postgresSeconds, processSeconds } from './processTime.ts';
import type { CrowdResult, FanOutResult, LoadTask, OpenResult, Target } from './tasks.ts';
import { paragraphsUpdate } from './typing.ts';
import { write } from './writing.ts';

/** Seconds of processor: the server's own process, and its PostgreSQL's. */
export type Cpu = { readonly server: number; readonly postgres: number };

/** The most that type at the same time. */
const mostTypists = 30;

export type FanOutSize = {
  readonly clients: number;
  readonly warmUpMs: number;
  readonly windowMs: number;
  readonly seed: number;
};

/** One turn of one contender: a fresh process, a fresh text, clients that type. CPU is in seconds a second. */
export async function measureFanOut(
  contender: Contender,
  load: LoadProcess,
  size: FanOutSize,
): Promise<FanOutResult & { readonly cpu: Cpu }> {
  await contender.start();
  const target = await contender.newDocument();
  const typists = Math.min(size.clients, mostTypists);
  await write(target, paragraphsUpdate(typists));
  const task = { kind: 'fanOut' as const, target, typists, ...size };
  const { result, cpu, seconds } = await watched(contender, load, task);
  await contender.kill9();
  return { ...result, cpu: { server: cpu.server / seconds, postgres: cpu.postgres / seconds } };
}

export type LongText = { readonly target: Target; readonly state: Uint8Array };

/** The process is started cold, and one client opens the long text. CPU is in seconds. */
export async function measureOpen(
  contender: Contender,
  load: LoadProcess,
  { target, state }: LongText,
): Promise<OpenResult & { readonly cpu: Cpu; readonly boot: number }> {
  const boot = await contender.start();
  const before = cpuOf(contender);
  const result = await load.perform({ kind: 'open', target, state });
  const cpu = between(before, cpuOf(contender));
  await contender.kill9();
  return { ...result, cpu, boot };
}

/** The process is killed under a crowd that holds the text, or starts before one that comes with nothing. */
export async function measureRestart(
  contender: Contender,
  load: LoadProcess,
  { target, state }: LongText,
  crowd: { readonly clients: number; readonly warm: boolean },
): Promise<CrowdResult & { readonly cpu: Cpu; readonly boot: number }> {
  const task = { kind: 'crowd' as const, target, state, ...crowd };
  if (crowd.warm) {
    await contender.start();
    await load.perform(task);
    await contender.kill9();
  }
  const boot = await contender.start();
  const { result, cpu } = await watched(contender, load, task);
  await contender.kill9();
  await load.perform({ kind: 'leave' });
  return { ...result, cpu, boot };
}

async function watched<K extends 'fanOut' | 'crowd'>(
  contender: Contender,
  load: LoadProcess,
  task: Extract<LoadTask, { kind: K }>,
) {
  const moments: { readonly at: number; readonly cpu: Cpu }[] = [];
  const result = await load.perform<K>(task, () => {
    moments.push({ at: performance.now(), cpu: cpuOf(contender) });
  });
  const begins = must(moments[0], 'the load said when it begins');
  const ends = must(moments[1], 'the load said when it ends');
  return { result, cpu: between(begins.cpu, ends.cpu), seconds: (ends.at - begins.at) / 1000 };
}

function cpuOf(contender: Contender): Cpu {
  const { postmaster } = contender;
  return {
    server: processSeconds(contender.pid()),
    postgres: postmaster === null ? 0 : postgresSeconds(postmaster),
  };
}

function between(before: Cpu, after: Cpu): Cpu {
  return { server: after.server - before.server, postgres: after.postgres - before.postgres };
}
