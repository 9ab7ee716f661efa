import type { OrganisationKind } from '../../shared/people/organisation.ts';

/**
 * The organisations of the demo beside its municipalities. Public bodies and the first two third-sector bodies
 * bear real names and nobody acts for them; all others are invented.
 */
export const demoOrganisations = {
  planOffice: { kind: 'plan_office', name: 'Ufficio di Piano' },
  consortium: { kind: 'consortium_company', name: 'Comunità Sociale Cremasca' },
  hospitalAgency: { kind: 'health_agency', name: 'ASST Crema' },
  healthAgency: { kind: 'health_agency', name: 'ATS Val Padana' },
  region: { kind: 'region', name: 'Regione Lombardia' },
  foundation: { kind: 'third_sector_body', name: 'Fondazione Benefattori Cremaschi' },
  forum: { kind: 'third_sector_body', name: 'Forum Terzo Settore Lombardia' },
  cooperative: { kind: 'third_sector_body', name: 'Cooperativa Esempio Uno' },
  association: { kind: 'third_sector_body', name: 'Associazione Esempio Due' },
  volunteers: { kind: 'third_sector_body', name: 'Associazione Esempio Tre' },
  charity: { kind: 'third_sector_body', name: 'Fondazione Esempio Quattro' },
  union: { kind: 'union', name: 'Sindacato Esempio Cinque' },
  school: { kind: 'school', name: 'Istituto scolastico Esempio Sei' },
  company: { kind: 'company', name: 'Impresa Esempio Sette' },
} as const satisfies Record<string, { readonly kind: OrganisationKind; readonly name: string }>;

export type DemoOrganisation = keyof typeof demoOrganisations;
