import type { BodyKind } from '../../people/body.ts';
import type { Role } from '../../people/role.ts';

/** What a person can be for an organisation, whatever her office is called. */
export const roles = {
  mayor: 'Sindaca o Sindaco',
  mayor_delegate: 'Chi ha la delega della Sindaca o del Sindaco',
  assembly_president: 'Presidente dell’Assemblea dei Sindaci',
  subdistrict_representative: 'Rappresentante del sub-ambito',
  plan_office_lead: 'Chi coordina l’Ufficio di Piano',
  plan_office_staff: 'Chi lavora nell’Ufficio di Piano',
  procedure_officer: 'Responsabile del procedimento',
  minute_taker: 'Chi scrive il verbale',
  facilitator: 'Chi conduce i laboratori',
  table_host: 'Chi conduce un tavolo',
  ets_signatory: 'Legale rappresentante di un ente del Terzo settore',
  ets_member: 'Referente di un ente del Terzo settore',
  stakeholder_member: 'Referente di una rete, di un sindacato, di una scuola o di un’impresa',
  health_member: 'Chi lavora in ASST o ATS',
  health_signatory: 'Chi firma per ASST o ATS',
  social_worker: 'Chi lavora nei servizi sociali',
  subdistrict_coordinator: 'Chi coordina un sub-ambito',
  consortium_member: 'Chi lavora nell’azienda consortile',
  observer: 'Chi assiste',
  admin: 'Chi amministra Corale',
} as const satisfies Record<Role, string>;

/** What a body of the district is. */
export const bodyKinds = {
  mayors_assembly: 'Assemblea dei Sindaci',
  subdistrict_assembly: 'Assemblea di sub-ambito',
  steering_committee: 'Comitato ristretto',
  consortium_assembly: 'Assemblea consortile',
  standing_table: 'Tavolo permanente',
  other: 'Altro organo',
} as const satisfies Record<BodyKind, string>;
