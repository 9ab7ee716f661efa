import type { Context } from 'hono';
import { ok, type Result, refuse } from '../../../../shared/kernel/result.ts';
import { territoryYear } from '../../../../shared/people/registerApi.ts';
import { readForm } from '../../../platform/readForm.ts';
import type { TerritoryUpload } from './importTerritory.ts';

/** The multipart form of a preview or an import; `malformed` for anything else. */
export async function readTerritoryForm(
  c: Context,
): Promise<Result<TerritoryUpload & { readonly expected: string }>> {
  const form = await readForm(c);
  if (!form.ok) return form;
  const file = form.value.get('file');
  const expected = form.value.get('expected') ?? '';
  const given = form.value.get('year') ?? '';
  const year = given === '' ? null : territoryYear.safeParse(given);
  if (!(file instanceof File) || typeof expected !== 'string' || year?.success === false)
    return refuse('malformed');
  return ok({ bytes: new Uint8Array(await file.arrayBuffer()), year: year?.data ?? null, expected });
}
