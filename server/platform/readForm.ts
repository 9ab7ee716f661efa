import type { Context } from 'hono';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';

/** The multipart form of a request; `malformed` for anything else. */
export async function readForm(c: Context): Promise<Result<FormData>> {
  if (!/^multipart\/form-data\s*;/iu.test(c.req.header('content-type') ?? '')) return refuse('malformed');
  try {
    return ok(await c.req.formData());
  } catch (error) {
    if (error instanceof TypeError) return refuse('malformed');
    throw error;
  }
}
