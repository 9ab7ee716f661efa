import type { Context } from 'hono';
import type { z } from 'zod';
import { type Result, refuse } from '../../shared/kernel/result.ts';

/** The JSON body of a request as its schema reads it; `malformed` for anything else. */
export async function readBody<S extends z.ZodType>(c: Context, schema: S): Promise<Result<z.output<S>>> {
  if (!isJson(c.req.header('content-type'))) return refuse('malformed');
  const text = await c.req.text();
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? { ok: true, value: parsed.data } : refuse('malformed');
  } catch (error) {
    // A schema of any JSON calls itself for every level of nesting.
    if (error instanceof SyntaxError || error instanceof RangeError) return refuse('malformed');
    throw error;
  }
}

/** A form of another site can send text/plain without asking first; JSON it cannot. */
function isJson(contentType: string | undefined): boolean {
  return /^application\/json\s*(;|$)/iu.test(contentType ?? '');
}
