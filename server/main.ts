import { createLogger } from './platform/logger.ts';
import { makeImportsQuick } from './platform/quickImports.ts';

makeImportsQuick();
const { runCli } = await import('./cli.ts');

const logger = createLogger('info');

/** A bug: what this process holds in memory cannot be trusted any more, the database can. */
function leave(error: unknown): never {
  logger.fatal({ err: error }, 'unexpected error');
  process.exit(1);
}
process.on('uncaughtException', leave);
process.on('unhandledRejection', leave);
// Whoever read our output may be gone; that is no reason to stop serving.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

/** npm passes on the signal that the terminal has already sent: so soon after the first it is the same wish. */
const echoMs = 1000;

// The first signal stops in order; who asks again does not want to wait. What was acknowledged is stored.
const stopAsked = new Promise<string>((resolve) => {
  let first: number | null = null;
  const stop = (signal: string) => {
    first ??= performance.now();
    if (performance.now() - first <= echoMs) return resolve(signal);
    console.error('Mi fermo subito.');
    process.exit(1);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop);
});

process.exit(await runCli(process.argv.slice(2), process.env, stopAsked));
