import type { Context } from 'hono';
import { registerSignatureForm } from '../../../shared/decisions/externalSignature.ts';
import { isPlainLine } from '../../../shared/kernel/plainLine.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import { readForm } from '../../platform/readForm.ts';
import type { Registration } from './registerSignature.ts';

/** The form of a signed file with its protocol number; `malformed` for anything else. */
export async function readRegistration(c: Context): Promise<Result<Registration>> {
  const form = await readForm(c);
  if (!form.ok) return form;
  const [file, ...others] = form.value.getAll('file');
  const fields = registerSignatureForm.safeParse({
    protocolNumber: form.value.get('protocolNumber'),
    protocolDate: form.value.get('protocolDate'),
  });
  if (!(file instanceof File) || others.length > 0 || !fields.success) return refuse('malformed');
  const name = file.name.slice(-120);
  if (!isPlainLine(name)) return refuse('malformed');
  return ok({ ...fields.data, file: { name, bytes: new Uint8Array(await file.arrayBuffer()) } });
}
