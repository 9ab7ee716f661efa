import type { DemoPersona } from '../../shared/people/demoPersonas.ts';
import type { Role } from '../../shared/people/role.ts';
import type { DemoOrganisation } from './organisations.ts';

/** A person of the demo beside the mayors; all are invented. */
export type DemoPerson = {
  readonly name: string;
  readonly roles: readonly {
    readonly role: Role;
    readonly office: string;
    readonly organisation: DemoOrganisation;
  }[];
};

export const demoPeople: readonly DemoPerson[] = [
  {
    name: 'Elena Esempi',
    roles: [{ role: 'plan_office_lead', office: 'Coordinatrice', organisation: 'planOffice' }],
  },
  {
    name: 'Nadia Modelli',
    roles: [{ role: 'ets_signatory', office: 'Legale rappresentante', organisation: 'cooperative' }],
  },
  {
    name: 'Sara Traccia',
    roles: [{ role: 'facilitator', office: 'Facilitatrice', organisation: 'planOffice' }],
  },
  {
    name: 'Ivo Registri',
    roles: [{ role: 'admin', office: 'Amministratore', organisation: 'planOffice' }],
  },
];

/** Who of all the demo's people can be tried. */
export const personaOf: ReadonlyMap<string, DemoPersona> = new Map([
  ['Elena Esempi', 'elena-esempi'],
  ['Marta Provini', 'marta-provini'],
  ['Nadia Modelli', 'nadia-modelli'],
  ['Clara Ipotesi', 'clara-ipotesi'],
  ['Sara Traccia', 'sara-traccia'],
  ['Ivo Registri', 'ivo-registri'],
]);
