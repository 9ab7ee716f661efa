import { fileURLToPath } from 'node:url';
import { openMeasures } from './measures.ts';
import { servedDistrict } from './people/territoryStore.ts';
import { randomIds, systemClock } from './platform/clock.ts';
import type { Config } from './platform/config.ts';
import { addressOf, connect, type Database, type DatabaseAddress, drizzleOver } from './platform/database.ts';
import { openDataDir } from './platform/dataDir.ts';
import { endEarlierSessions, sessionName } from './platform/earlierRun.ts';
import { startEmbeddedPostgres } from './platform/embeddedPostgres/startEmbeddedPostgres.ts';
import { forceCommit } from './platform/forceCommit.ts';
import { healthRoutes } from './platform/health.ts';
import { createHttpServer, type Fetch } from './platform/httpServer.ts';
import { nodeId, sessionSecret } from './platform/keptSecret.ts';
import type { Logger } from './platform/logger.ts';
import { migrate } from './platform/migrate.ts';
import { openPools } from './platform/pools.ts';
import { signingKey } from './platform/signingKeyFile.ts';
import { StartRefusal } from './platform/startRefusal.ts';
import type { Run } from './run.ts';

const clientDir = fileURLToPath(new URL('../client/dist', import.meta.url));

/**
 * The whole life of a server. What is opened is put on a stack, and closed from the top when it is time:
 * first the answers stop being "ready", PostgreSQL goes last.
 */
export async function serve({ config, logger, say, stopAsked }: Run): Promise<void> {
  await using open = new AsyncDisposableStack();
  open.defer((await openDataDir(config.dataDir)).release);

  const address = await startDatabase(config, logger, say, open);
  const name = sessionName(await nodeId(config.dataDir));
  await prepareDatabase(address, name, say);
  const pools = openPools(address, name);
  open.defer(pools.end);
  const db = drizzleOver(pools.sqlFor({ connections: 10 }));
  const { demo } = await ensureDistrict(db, config, say);
  if (config.mail === null && !demo) say(withoutMail);

  const http = createHttpServer(config, logger);
  open.defer(http.close);
  const measures = openMeasures();
  open.defer(measures.close);
  const deps = { config, db, sqlFor: pools.sqlFor, clock: systemClock, ids: randomIds, logger, clientDir };
  // Most of the house: whoever is turned away above does not wait for it.
  const { openApp } = await import('./app.ts');
  const app = await openApp({
    ...deps,
    meter: measures.meter,
    sessionSecret: await sessionSecret(config.dataDir),
    signingKey: await signingKey(config, say),
  });
  measures.watch(app.figures, app.livePages);
  open.defer(app.close);

  let serving = true;
  open.defer(() => {
    serving = false;
  });
  const probe = pools.sqlFor({ connections: 1 });
  const health = healthRoutes({
    isServing: () => serving,
    writeDatabase: () => forceCommit(probe),
    dataDir: config.dataDir,
    telemetry: measures.telemetry,
  });
  await http.listen({ fetch: measures.counted(withHealth(health.fetch, app.fetch)), upgrade: app.upgrade });
  say(welcome(config, demo));

  const signal = await stopAsked;
  say(`Mi fermo (${signal}): salvo quello che è in coda…`);
}

async function startDatabase(
  config: Config,
  logger: Logger,
  say: (line: string) => void,
  open: AsyncDisposableStack,
): Promise<DatabaseAddress> {
  if (config.databaseUrl !== null) return addressOf(config.databaseUrl);
  say('Avvio PostgreSQL…');
  const embedded = await startEmbeddedPostgres(config.dataDir, logger);
  open.defer(embedded.stop);
  if (embedded.adopted) say('PostgreSQL era rimasto acceso da una volta precedente: continuo con quello.');
  return embedded.address;
}

async function prepareDatabase(
  address: DatabaseAddress,
  name: string,
  say: (line: string) => void,
): Promise<void> {
  const sql = connect(address, { role: 'owner', connections: 1, name });
  try {
    // Before the migrations: what a dead run still holds open would keep them waiting.
    await endEarlierSessions(sql, name);
  } finally {
    await sql.end();
  }
  say('Controllo lo schema del database…');
  await migrate(address, name);
}

async function ensureDistrict(
  db: Database,
  config: Config,
  say: (line: string) => void,
): Promise<{ readonly demo: boolean }> {
  const known = await servedDistrict(db);
  if (known?.demo && config.demo === 'off') {
    throw new StartRefusal(
      'Nel database c’è un territorio dimostrativo, in cui può entrare chiunque: avvia con CORALE_DEMO=1 (solo da questa macchina) o CORALE_DEMO=public, oppure scegli un altro database con DATA_DIR o DATABASE_URL.',
    );
  }
  if (known !== null) return known;
  if (config.demo === 'off') {
    throw new StartRefusal(
      'Nel database non c’è ancora nessun territorio: preparane uno con npm run corale -- init, o provane uno dimostrativo con CORALE_DEMO=1.',
    );
  }
  say('Preparo il territorio dimostrativo…');
  const { seedDemo } = await import('./demo/seed.ts');
  await seedDemo({ db, clock: systemClock, ids: randomIds });
  return { demo: true };
}

const withoutMail =
  'Senza SMTP_URL Corale non manda posta: gli inviti si consegnano a mano, e nessuno entra con un codice.';

function withHealth(health: Fetch, app: Fetch): Fetch {
  const own = new Set(['/healthz', '/readyz', '/metrics']);
  return (request, bindings) =>
    own.has(new URL(request.url).pathname) ? health(request, bindings) : app(request, bindings);
}

function welcome({ baseUrl }: Config, demo: boolean): string {
  const enter = demo
    ? 'apri la pagina, premi «Entra» e scegli una persona di prova'
    : 'apri la pagina e premi «Entra»';
  return `Corale è pronto: ${baseUrl.origin} — ${enter}.`;
}
