import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { fault as english } from '../../shared/i18n/en/refusals.ts';
import { fault as italian } from '../../shared/i18n/it/refusals.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { RefusalCode } from '../../shared/kernel/refusal.ts';
import { isDatabaseAway } from './databaseAway.ts';
import type { Logger } from './logger.ts';
import { answerRefusal } from './refusalAnswer.ts';
import { requestLanguage } from './requestLanguage.ts';

/** What Hono's own middleware throws, in our words. */
const refusalOf: Partial<Record<number, RefusalCode>> = {
  400: 'malformed',
  401: 'not_signed_in',
  403: 'forbidden',
  404: 'not_found',
  413: 'too_large',
  429: 'too_many',
};

const fault: Record<Language, string> = { it: italian, en: english };

/** The one place where an error becomes an answer: a bug is logged whole and told in one neutral sentence. */
export function answerError(logger: Logger, noteAway: () => void): (error: Error, c: Context) => Response {
  return (error, c) => {
    const known = error instanceof HTTPException ? refusalOf[error.status] : undefined;
    if (known !== undefined) return answerRefusal(c, known);
    const where = { method: c.req.method, path: c.req.path };
    if (isDatabaseAway(error)) {
      logger.warn({ err: error, ...where }, 'the database is away');
      noteAway();
      return answerRefusal(c, 'unavailable');
    }
    logger.error({ err: error, ...where }, 'a request failed');
    return c.json({ message: fault[requestLanguage(c)] }, 500);
  };
}
