import { Hono } from 'hono';

/** What the outside may ask of this process: does it live, and does it want work? */
export function healthRoutes(state: {
  /** False before the start is through and from the first signal to stop. */
  readonly isServing: () => boolean;
  /** A read that reaches the database. */
  readonly readDatabase: () => Promise<unknown>;
}): Hono {
  const routes = new Hono();
  routes.get('/healthz', (c) => c.text('ok'));
  routes.get('/readyz', async (c) => {
    if (!state.isServing()) return c.text('not serving', 503);
    const answers = await withinASecond(state.readDatabase());
    return answers ? c.text('ok') : c.text('no database', 503);
  });
  return routes;
}

async function withinASecond(read: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), 1_000);
  });
  const answered = read.then(
    () => true,
    () => false,
  );
  return Promise.race([answered, late]).finally(() => clearTimeout(timer));
}
