import { Hono } from 'hono';
import { remoteOf } from './clientAddress.ts';
import { freeBytes, leastFreeBytes } from './diskSpace.ts';
import { isFromThisMachine } from './fromThisMachine.ts';
import type { Telemetry } from './telemetry.ts';

export type HealthDeps = {
  /** False before the start is through and from the first signal to stop. */
  readonly isServing: () => boolean;
  /** A write that is on the database's disk when it resolves. */
  readonly writeDatabase: () => Promise<unknown>;
  /** Where this server's data lie. */
  readonly dataDir: string;
  readonly telemetry: Telemetry;
};

/** What the outside may ask of this process: does it live, does it want work, and, from this machine, how is it? */
export function healthRoutes(deps: HealthDeps): Hono {
  const routes = new Hono();
  const write = whoeverAsksMeanwhile(deps.writeDatabase);
  routes.get('/healthz', (c) => c.text('ok'));
  routes.get('/readyz', async (c) => {
    const ready = await readiness(deps, write);
    return c.text(ready, ready === 'ok' ? 200 : 503);
  });
  routes.get('/metrics', async (c) => {
    if (!isFromThisMachine(remoteOf(c), c.req.raw.headers)) return c.text('not found', 404);
    return c.text(await deps.telemetry.text(), 200, { 'content-type': deps.telemetry.contentType });
  });
  return routes;
}

type Readiness = 'ok' | 'not serving' | 'no database' | 'disk nearly full';

async function readiness(
  { isServing, dataDir }: HealthDeps,
  write: () => Promise<unknown>,
): Promise<Readiness> {
  if (!isServing()) return 'not serving';
  const [written, free] = await Promise.all([withinASecond(write()), withinASecond(freeBytes(dataDir))]);
  if (written === 'failed') return 'no database';
  return free === 'failed' || free.value < leastFreeBytes ? 'disk nearly full' : 'ok';
}

/** Anybody may ask; the database is written to once at a time, also when it does not answer. */
function whoeverAsksMeanwhile<T>(ask: () => Promise<T>): () => Promise<T> {
  let asking: Promise<T> | null = null;
  return () => {
    asking ??= ask().finally(() => {
      asking = null;
    });
    return asking;
  };
}

async function withinASecond<T>(work: Promise<T>): Promise<{ readonly value: T } | 'failed'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'failed'>((resolve) => {
    timer = setTimeout(() => resolve('failed'), 1_000);
  });
  const done = work.then(
    (value) => ({ value }),
    () => 'failed' as const,
  );
  return await Promise.race([done, late]).finally(() => clearTimeout(timer));
}
