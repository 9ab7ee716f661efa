import type { Context } from 'hono';
import { importFields } from '../../../shared/documents/api.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { ImportRequest } from './importDocument.ts';

/** The multipart form of an import; `malformed` for anything else. */
export async function readImportForm(c: Context): Promise<Result<ImportRequest>> {
  const form = await formOf(c);
  if (form === null) return refuse('malformed');
  const file = form.get('file');
  const fields = importFields.safeParse({ kind: form.get('kind'), title: form.get('title') });
  if (!(file instanceof File) || !fields.success) return refuse('malformed');
  return ok({ ...fields.data, file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } });
}

async function formOf(c: Context): Promise<FormData | null> {
  if (!/^multipart\/form-data\s*;/iu.test(c.req.header('content-type') ?? '')) return null;
  try {
    return await c.req.formData();
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
