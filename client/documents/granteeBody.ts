import type { GrantBody, Grantee } from '../../shared/documents/api.ts';

/** Whom a grant is about, as the server wants to hear it. */
export function granteeBody(grantee: Grantee): GrantBody {
  return grantee.kind === 'person' ? { person: grantee.id } : { organisation: grantee.id };
}
