import type { OrganisationId } from '../../../shared/kernel/ids.ts';
import { parseId } from '../../../shared/kernel/parseId.ts';

/** For whom one is asked to speak: the address of a sign-off, after another one for somebody else. */
export type SignSearch = { readonly per?: OrganisationId | undefined };

/** What is not ours has to be overwritten, not left out. */
export function signSearch({ per }: Record<string, unknown>): SignSearch {
  return { per: (typeof per === 'string' && parseId<OrganisationId>(per)) || undefined };
}
