import type { Context } from 'hono';
import { importFields } from '../../../shared/documents/api.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import { readForm } from '../../platform/readForm.ts';
import type { ImportRequest } from './importDocument.ts';

/** The multipart form of an import; `malformed` for anything else. */
export async function readImportForm(c: Context): Promise<Result<ImportRequest>> {
  const form = await readForm(c);
  if (!form.ok) return form;
  const file = form.value.get('file');
  const fields = importFields.safeParse({ kind: form.value.get('kind'), title: form.value.get('title') });
  if (!(file instanceof File) || !fields.success) return refuse('malformed');
  return ok({ ...fields.data, file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } });
}
