export const organisationKinds = [
  'municipality',
  'lead_municipality',
  'consortium_company',
  'plan_office',
  'health_agency',
  'third_sector_body',
  'union',
  'school',
  'company',
  'region',
] as const;

export type OrganisationKind = (typeof organisationKinds)[number];

/** What an organisation is, in short: a municipality is stored under its bare name, "Romanengo". */
export type OrganisationName = { readonly kind: OrganisationKind; readonly name: string };

export function isMunicipality(kind: OrganisationKind): boolean {
  return kind === 'municipality' || kind === 'lead_municipality';
}

/** As it is written on its own: "Comune di Romanengo", "Cooperativa Esempio Uno". */
export function fullName({ kind, name }: OrganisationName): string {
  return isMunicipality(kind) ? `Comune di ${name}` : name;
}
