import { mkdir } from 'node:fs/promises';
import { type Config, readConfig } from './platform/config.ts';
import { addressOf } from './platform/database.ts';
import { isDatabaseAway } from './platform/databaseAway.ts';
import { lockDirectory } from './platform/directoryLock.ts';
import { startEmbeddedPostgres } from './platform/embeddedPostgres/startEmbeddedPostgres.ts';
import { freePort } from './platform/freePort.ts';
import { createLogger, type Logger } from './platform/logger.ts';
import { migrate } from './platform/migrate.ts';
import { StartRefusal } from './platform/startRefusal.ts';

type Run = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly logger: Logger;
  readonly stopAsked: Promise<string>;
};

const commands = new Map<string, (run: Run) => Promise<void>>([
  ['serve', serveUntilAsked],
  ['migrate', ({ env, logger }) => migrateOnly(readConfig(env), logger)],
]);

const notYet = new Set(['init', 'seed', 'backup', 'restore', 'verify']);

/** Runs one command. Resolves with the exit code: 0, or 1 after one sentence that says why not. */
export async function runCli(
  args: readonly string[],
  env: Run['env'],
  stopAsked: Promise<string>,
): Promise<number> {
  const logger = createLogger('info');
  try {
    await commandFor(args[0] ?? 'serve')({ env, logger, stopAsked });
    return 0;
  } catch (error) {
    if (error instanceof StartRefusal) console.error(error.message);
    else if (isDatabaseAway(error))
      console.error('PostgreSQL non risponde: controlla che sia acceso e che DATABASE_URL sia giusto.');
    else logger.fatal({ err: error }, 'the command failed');
    return 1;
  }
}

function commandFor(name: string): (run: Run) => Promise<void> {
  const command = commands.get(name);
  if (command !== undefined) return command;
  if (notYet.has(name)) throw new StartRefusal(`Il comando «${name}» non è ancora disponibile.`);
  throw new StartRefusal(`Il comando «${name}» non esiste. Comandi: ${[...commands.keys()].join(', ')}.`);
}

async function serveUntilAsked({ env, logger, stopAsked }: Run): Promise<void> {
  const config = await configOf(env);
  // Only this command needs the whole house; the others answer at once.
  const { serve } = await import('./serve.ts');
  await serve({ config, logger, say, stopAsked });
}

async function configOf(env: Run['env']): Promise<Config> {
  const { PORT: port, HOST: host = '127.0.0.1' } = env;
  return readConfig(port === '0' ? { ...env, PORT: String(await freePort(host)) } : env);
}

async function migrateOnly(config: Config, logger: Logger): Promise<void> {
  if (config.databaseUrl !== null) {
    await migrate(addressOf(config.databaseUrl), 'corale migrate');
  } else {
    await using open = new AsyncDisposableStack();
    await mkdir(config.dataDir, { recursive: true });
    open.defer((await lockDirectory(config.dataDir)).release);
    const embedded = await startEmbeddedPostgres(config.dataDir, logger);
    open.defer(embedded.stop);
    await migrate(embedded.address, 'corale migrate');
  }
  say('Lo schema del database è aggiornato.');
}

function say(line: string): void {
  console.log(line);
}
