import type { organisationKinds as italian } from '../it/organisations.ts';
import type { Translated } from '../translated.ts';

export const organisationKinds = {
  municipality: 'Municipality',
  lead_municipality: 'Lead municipality',
  consortium_company: 'Consortium company',
  plan_office: 'District office',
  health_agency: 'Health agency',
  third_sector_body: 'Third-sector body',
  union: 'Trade union',
  school: 'School',
  company: 'Company',
  region: 'Region',
} as const satisfies Translated<typeof italian>;
