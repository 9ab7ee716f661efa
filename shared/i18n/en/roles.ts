import type { bodyKinds as italianBodyKinds, roles as italianRoles } from '../it/roles.ts';
import type { Translated } from '../translated.ts';

/** What a person can be for an organisation, whatever her office is called. */
export const roles = {
  mayor: 'Mayor',
  mayor_delegate: 'Delegate of the mayor',
  assembly_president: 'President of the mayors’ assembly',
  subdistrict_representative: 'Representative of the sub-district',
  plan_office_lead: 'Leads the Planning Office',
  plan_office_staff: 'Works in the Planning Office',
  procedure_officer: 'Procedure officer',
  minute_taker: 'Writes the minutes',
  facilitator: 'Leads workshops',
  table_host: 'Leads a table',
  ets_signatory: 'Legal representative of a third-sector body',
  ets_member: 'Contact of a third-sector body',
  stakeholder_member: 'Contact of a network, a union, a school or a company',
  health_member: 'Works in a health agency',
  health_signatory: 'Signs for a health agency',
  social_worker: 'Works in social services',
  subdistrict_coordinator: 'Coordinates a sub-district',
  consortium_member: 'Works in the consortium company',
  observer: 'Observer',
  admin: 'Administrator of Corale',
} as const satisfies Translated<typeof italianRoles>;

/** What a body of the district is. */
export const bodyKinds = {
  mayors_assembly: 'Mayors’ assembly',
  subdistrict_assembly: 'Sub-district assembly',
  steering_committee: 'Steering committee',
  consortium_assembly: 'Consortium assembly',
  standing_table: 'Standing table',
  other: 'Other body',
} as const satisfies Translated<typeof italianBodyKinds>;
