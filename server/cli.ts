import { createInterface } from 'node:readline/promises';
import { type Config, readConfig } from './platform/config.ts';
import { isDatabaseAway } from './platform/databaseAway.ts';
import { freePort } from './platform/freePort.ts';
import { createLogger } from './platform/logger.ts';
import { StartRefusal } from './platform/startRefusal.ts';
import type { Run } from './run.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Resolves with the exit code. */
type Command = (run: Run) => Promise<number>;

/** Each loads what it needs when it is called: most of the house is for `serve` alone. */
const commands = new Map<string, Command>([
  ['serve', whole(async (run) => (await import('./serve.ts')).serve(run))],
  ['init', whole(async (run) => (await import('./init.ts')).init(run))],
  ['invite', whole(async (run) => (await import('./invite.ts')).invite(run))],
  ['migrate', whole(async (run) => (await import('./migrateOnly.ts')).migrateOnly(run))],
  ['verify', async (run) => (await import('./verify.ts')).verify(run)],
]);

const notYet = new Set(['seed', 'backup', 'restore']);

/** A command that is done, or throws. */
function whole(work: (run: Run) => Promise<void>): Command {
  return async (run) => {
    await work(run);
    return 0;
  };
}

/** Runs one command. Resolves with its exit code, or with 1 after one sentence that says why not. */
export async function runCli(
  args: readonly string[],
  env: Environment,
  stopAsked: Promise<string>,
): Promise<number> {
  const logger = createLogger('info');
  try {
    const command = commandFor(args[0] ?? 'serve');
    return await command({
      args: args.slice(1),
      config: await configOf(env),
      logger,
      say,
      ask: process.stdin.isTTY ? askAtTerminal : null,
      stopAsked,
    });
  } catch (error) {
    if (error instanceof StartRefusal) console.error(error.message);
    else if (isDatabaseAway(error)) console.error(databaseSilent);
    else logger.fatal({ err: error }, 'the command failed');
    return 1;
  }
}

const databaseSilent = 'PostgreSQL non risponde: controlla che sia acceso e che DATABASE_URL sia giusto.';

function commandFor(name: string): Command {
  const command = commands.get(name);
  if (command !== undefined) return command;
  if (notYet.has(name)) throw new StartRefusal(`Il comando «${name}» non è ancora disponibile.`);
  throw new StartRefusal(`Il comando «${name}» non esiste. Comandi: ${[...commands.keys()].join(', ')}.`);
}

async function configOf(env: Environment): Promise<Config> {
  const config = readConfig(env);
  return config.port === 0 ? readConfig({ ...env, PORT: String(await freePort(config.host)) }) : config;
}

async function askAtTerminal(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}

function say(line: string): void {
  console.log(line);
}
