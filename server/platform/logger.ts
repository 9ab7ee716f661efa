import { type Logger, pino } from 'pino';

export type { Logger };

/** The logger of the whole server; rooms take a child with their name. Content, tokens and codes never go in. */
export function createLogger(level: string): Logger {
  return pino({ level, base: null, redact: ['cookie', 'authorization', 'token', 'req.headers'] });
}
