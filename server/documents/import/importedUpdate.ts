import { randomUUID } from 'node:crypto';
import type { NotCarried } from '../../../shared/documents/api.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import { firstUpdate } from '../../../shared/text/content.ts';
import type { ImportedText } from './fittingText.ts';

/** An imported text, ready to be stored. */
export type ImportedUpdate = {
  readonly first: { readonly update: Uint8Array; readonly clientId: number };
  readonly notCarried: readonly NotCarried[];
};

/** More than a document may hold (`docs/spec/sync.md` G5). */
const updateLimit = 20 * 1024 * 1024;

export function importedUpdate({ content, notCarried }: ImportedText): Result<ImportedUpdate> {
  const first = firstUpdate(content, randomUUID);
  return first.update.length > updateLimit ? refuse('too_large') : ok({ first, notCarried });
}
