import { isMunicipality, type OrganisationName } from './organisation.ts';
import { type Role, roles } from './role.ts';

/** One thing that a person is today: a role for an organisation, with the office in words. */
export type Standpoint = {
  readonly role: Role;
  readonly office: string;
  readonly organisation: OrganisationName;
};

/** Offices that say enough by themselves. Of all others one reads the organisation. */
const ownOffice: ReadonlySet<Role> = new Set([
  'assembly_president',
  'subdistrict_representative',
  'minute_taker',
  'facilitator',
  'table_host',
  'observer',
  'admin',
]);

/**
 * What others read beside a name: "Sindaca di Romanengo", "Ufficio di Piano", "Cooperativa Esempio Uno".
 * A person with several offices has them all, in the order of `roles`.
 */
export function officeLine(standpoints: readonly Standpoint[]): string {
  const ordered = standpoints.toSorted((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));
  return [...new Set(ordered.map(line))].join(', ');
}

function line({ role, office, organisation }: Standpoint): string {
  if (ownOffice.has(role)) return office;
  return isMunicipality(organisation.kind) ? `${office} di ${organisation.name}` : organisation.name;
}
