import type { Context } from 'hono';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import { readForm } from './readForm.ts';

/** A file as it arrives: under the name that its sender gave it. */
export type UploadedFile = { readonly name: string; readonly bytes: Uint8Array };

/** The one file of a multipart form; `malformed` for anything else. */
export async function readFileForm(c: Context): Promise<Result<UploadedFile>> {
  const form = await readForm(c);
  if (!form.ok) return form;
  const [file, ...others] = form.value.getAll('file');
  if (!(file instanceof File) || others.length > 0) return refuse('malformed');
  return ok({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
}
