import type { Context, Env, Hono, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { RefusalCode } from '../../shared/kernel/refusal.ts';
import { answerError } from './answerError.ts';
import type { Config } from './config.ts';
import type { Logger } from './logger.ts';
import { originAllowed, ownOrigins } from './origin.ts';
import { answerRefusal } from './refusalAnswer.ts';
import { securityHeaders } from './securityHeaders.ts';

/** In bytes. A request of the API is a few lines of JSON. */
export const usualBody = 256 * 1024;
/** What a form wraps around a file. */
export const formAround = 64 * 1024;

export type GuardOptions = {
  readonly config: Pick<Config, 'baseUrl'>;
  readonly logger: Logger;
  readonly uploads: readonly Upload[];
  /** A request has found the database away. */
  readonly noteAway: () => void;
};

/** Addresses that take a file. */
export type Upload = {
  readonly path: RegExp;
  /** The largest file that they take, in bytes. */
  readonly largest: number;
  /** What is said of a larger one. */
  readonly tooLarge: RefusalCode;
};

/** What stands before every room of the HTTP API. To be called before any route is added. */
export function guard<E extends Env>(
  app: Hono<E>,
  { config, logger, uploads, noteAway }: GuardOptions,
): void {
  app.use(securityHeaders(config.baseUrl));
  app.use(ownOriginOnly(config.baseUrl));
  app.use(limitedBody(uploads));
  app.onError(answerError(logger, noteAway));
  app.notFound((c) => answerRefusal(c, 'not_found'));
}

const readMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

function ownOriginOnly(baseUrl: URL): MiddlewareHandler {
  const own = ownOrigins(baseUrl);
  return async function ownOriginOnly(c, next) {
    const asked = { origin: c.req.header('origin'), secFetchSite: c.req.header('sec-fetch-site') };
    if (!readMethods.has(c.req.method) && !originAllowed(asked, own))
      return answerRefusal(c, 'foreign_origin');
    return next();
  };
}

/**
 * Counts what arrives, whatever the client has declared. What declares no length is held in memory while it is
 * counted, before anybody has asked who sends it: so that is never a file.
 */
function limitedBody(uploads: readonly Upload[]): MiddlewareHandler {
  const limit = (maxSize: number, tooLarge: RefusalCode) =>
    bodyLimit({ maxSize, onError: (c) => answerRefusal(c, tooLarge) });
  const usual = limit(usualBody, 'too_large');
  const limits = uploads.map(({ path, largest, tooLarge }) => ({
    path,
    within: limit(largest + formAround, tooLarge),
  }));
  return async function limitedBody(c, next) {
    const upload = declaresLength(c) ? limits.find(({ path }) => path.test(c.req.path)) : undefined;
    return (upload?.within ?? usual)(c, next);
  };
}

function declaresLength(c: Context): boolean {
  return c.req.header('content-length') !== undefined && c.req.header('transfer-encoding') === undefined;
}
