import type { Context } from 'hono';
import type { z } from 'zod';
import { refusals } from '../../shared/i18n/it/refusals.ts';
import { type AnyId, parseId } from '../../shared/kernel/ids.ts';
import type { RefusalCode } from '../../shared/kernel/refusal.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { isDatabaseAway } from '../platform/databaseAway.ts';
import type { Logger } from '../platform/logger.ts';

/** A refusal on its way to the one place that turns it into an answer. */
export class HttpRefused extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode) {
    super(code);
    this.code = code;
  }
}

/** The value; a refusal leaves through the error handler. */
export function orRefuse<T>(result: Result<T>): T {
  if (!result.ok) throw new HttpRefused(result.refused);
  return result.value;
}

export async function jsonBody<S extends z.ZodType>(c: Context, schema: S): Promise<z.output<S>> {
  const text = await c.req.text();
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new HttpRefused('malformed');
  }
  return fitting(schema, json);
}

export function fitting<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new HttpRefused('malformed');
  return parsed.data;
}

/** An id out of an address. What is no id names nothing. */
export function idParam<T extends AnyId>(text: string): T {
  const id = parseId<T>(text);
  if (id === null) throw new HttpRefused('not_found');
  return id;
}

const statusOf: Record<RefusalCode, 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 503> = {
  malformed: 400,
  not_signed_in: 401,
  forbidden: 403,
  foreign_origin: 403,
  not_found: 404,
  wrong_state: 409,
  not_built_yet: 409,
  already_placed: 409,
  not_demo: 409,
  too_large: 413,
  unsupported_file: 400,
  not_utf8: 400,
  empty_file: 400,
  too_many: 429,
  unavailable: 503,
};

export function answerError(error: Error, logger: Logger): Response {
  if (error instanceof HttpRefused) {
    return Response.json(
      { refused: error.code, message: refusals[error.code] },
      { status: statusOf[error.code] },
    );
  }
  if (isDatabaseAway(error)) return answerError(new HttpRefused('unavailable'), logger);
  logger.error({ err: error }, 'request failed');
  return Response.json({ refused: 'unavailable', message: refusals.unavailable }, { status: 500 });
}
