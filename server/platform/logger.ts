import { destination, type Logger, pino } from 'pino';
import { loggedError } from './loggedError.ts';

export type { Logger };

/**
 * The logger of the whole server; rooms take a child with their name. Content, tokens and codes never go in.
 * It writes to stderr: stdout is for the person who starts the server.
 */
export function createLogger(level: string): Logger {
  const redact = ['cookie', 'authorization', 'token', 'req.headers'];
  const options = { level, base: null, redact, serializers: { err: loggedError } };
  return pino(options, destination({ dest: 2, sync: true }));
}
