import type { DistrictId, OrganisationId, PersonId } from '../kernel/ids.ts';
import type { Role } from './role.ts';

/** Who is asking, as the session knows it. Nothing of it ever comes from the client. */
export type Actor = {
  readonly person: PersonId;
  readonly district: DistrictId;
  readonly name: string;
  /** What others read beside the name: an office ("Sindaca di Romanengo") or a body. */
  readonly office: string;
  readonly organisations: readonly OrganisationId[];
  readonly roles: readonly Role[];
};
