// A process of its own: the real app on the database of DATABASE_URL, with rooms that go as soon as they are empty.

import { openApp } from '../../server/app.ts';
import { openMeasures } from '../../server/measures.ts';
import { randomIds, systemClock } from '../../server/platform/clock.ts';
import { readConfig } from '../../server/platform/config.ts';
import { addressOf, drizzleOver } from '../../server/platform/database.ts';
import { healthRoutes } from '../../server/platform/health.ts';
import { createHttpServer } from '../../server/platform/httpServer.ts';
import { createLogger } from '../../server/platform/logger.ts';
import { openPools } from '../../server/platform/pools.ts';
import { newSigningKey } from '../../server/platform/signingKey.ts';

const logger = createLogger('warn');
const config = readConfig(process.env);
const { sqlFor } = openPools(addressOf(config.databaseUrl ?? ''), 'corale soak');
const db = drizzleOver(sqlFor({ connections: 10 }));
const measures = openMeasures();
const app = await openApp({
  config,
  db,
  sqlFor,
  clock: systemClock,
  ids: randomIds,
  logger,
  sessionSecret: 'a secret of the tests, long enough to be one',
  signingKey: newSigningKey(),
  clientDir: import.meta.dirname,
  meter: measures.meter,
  idleMs: 300,
});
measures.watch(app.figures, app.livePages);
const health = healthRoutes({
  isServing: () => true,
  writeDatabase: async () => undefined,
  dataDir: config.dataDir,
  telemetry: measures.telemetry,
});
const http = createHttpServer(config, logger);
const port = await http.listen({
  fetch: (request, bindings) =>
    new URL(request.url).pathname === '/metrics'
      ? health.fetch(request, bindings as object)
      : app.fetch(request, bindings as object),
  upgrade: app.upgrade,
});
console.log(`Corale è pronto: http://localhost:${port}`);
