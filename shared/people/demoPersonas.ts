import type { Role } from './role.ts';

/** Whom one can try to be in a demo district, in the order shown, and in which of their roles. */
export const demoPersonas = [
  { slug: 'elena-esempi', role: 'plan_office_lead' },
  { slug: 'marta-provini', role: 'mayor' },
  { slug: 'nadia-modelli', role: 'ets_signatory' },
  { slug: 'clara-ipotesi', role: 'assembly_president' },
  { slug: 'sara-traccia', role: 'facilitator' },
  { slug: 'ivo-registri', role: 'admin' },
] as const satisfies readonly { readonly slug: string; readonly role: Role }[];

export type DemoPersona = (typeof demoPersonas)[number]['slug'];
