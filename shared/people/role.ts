/** The roles of a territory, as in `docs/glossary.md`. A membership gives a person one role for one organisation. */
export const roles = [
  'mayor',
  'mayor_delegate',
  'assembly_president',
  'subdistrict_representative',
  'plan_office_lead',
  'plan_office_staff',
  'procedure_officer',
  'minute_taker',
  'facilitator',
  'table_host',
  'ets_signatory',
  'ets_member',
  'stakeholder_member',
  'health_member',
  'health_signatory',
  'social_worker',
  'subdistrict_coordinator',
  'consortium_member',
  'observer',
  'admin',
] as const;

export type Role = (typeof roles)[number];

/** What roles have in common where rights are concerned. Every role belongs to exactly one standing. */
export type Standing =
  | 'office_lead'
  | 'office_staff'
  | 'facilitator'
  | 'minute_taker'
  | 'contributor'
  | 'observer'
  | 'administrator';

export const standingOf: Record<Role, Standing> = {
  mayor: 'contributor',
  mayor_delegate: 'contributor',
  assembly_president: 'contributor',
  subdistrict_representative: 'contributor',
  plan_office_lead: 'office_lead',
  plan_office_staff: 'office_staff',
  // Leads a procedure from its opening to its publication.
  procedure_officer: 'office_lead',
  minute_taker: 'minute_taker',
  facilitator: 'facilitator',
  table_host: 'facilitator',
  ets_signatory: 'contributor',
  ets_member: 'contributor',
  stakeholder_member: 'contributor',
  health_member: 'contributor',
  health_signatory: 'contributor',
  social_worker: 'contributor',
  subdistrict_coordinator: 'contributor',
  consortium_member: 'contributor',
  observer: 'observer',
  admin: 'administrator',
};
