import type { OrganisationKind } from '../../people/organisation.ts';

/** What kind of organisation it is, in one word or two. */
export const organisationKinds = {
  municipality: 'Comune',
  lead_municipality: 'Comune capofila',
  consortium_company: 'Azienda speciale consortile',
  plan_office: 'Ufficio dell’Ambito',
  health_agency: 'Ente sanitario',
  third_sector_body: 'Ente del Terzo settore',
  union: 'Organizzazione sindacale',
  school: 'Scuola',
  company: 'Impresa',
  region: 'Regione',
} as const satisfies Record<OrganisationKind, string>;
