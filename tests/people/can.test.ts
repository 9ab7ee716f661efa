import { expect, test } from 'vitest';
import type { DistrictId, OrganisationId, PersonId } from '../../shared/kernel/ids.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { type Action, can, policy } from '../../shared/people/can.ts';
import { type Role, roles } from '../../shared/people/role.ts';

/**
 * The rights as the research of the field has them, role by role and not by standing. `read`: documents and
 * plan. `arrange`: the plan. `register`: see it. `administer`: change it. Then kind by kind: c create · w write
 * any · g write where granted · m name it and say who writes · a move it through its phases.
 */
const everywhere = 'section:g recommendation:g agreement:g minutes:g';
const facilitates = 'section:g recommendation:cwma agreement:g minutes:cwm';
const leads = 'read arrange register section:cwma recommendation:cwma agreement:cwma minutes:cwma';
const expected: Record<Role, string> = {
  mayor: `read ${everywhere}`,
  mayor_delegate: `read ${everywhere}`,
  assembly_president: `read ${everywhere}`,
  subdistrict_representative: `read ${everywhere}`,
  plan_office_lead: leads,
  plan_office_staff: 'read arrange register section:cwm recommendation:cwm agreement:cwm minutes:cwm',
  procedure_officer: leads,
  minute_taker: 'read section:g recommendation:g agreement:g minutes:cwma',
  facilitator: `read ${facilitates}`,
  table_host: `read ${facilitates}`,
  ets_signatory: `read ${everywhere}`,
  ets_member: `read ${everywhere}`,
  stakeholder_member: `read ${everywhere}`,
  health_member: `read ${everywhere}`,
  health_signatory: `read ${everywhere}`,
  social_worker: `read ${everywhere}`,
  subdistrict_coordinator: `read ${everywhere}`,
  consortium_member: `read ${everywhere}`,
  observer: 'read',
  admin: 'register administer',
};

type Case = { readonly writable: boolean; readonly granted: boolean };

const words: Partial<Record<Action, string>> = {
  'document.read': 'read',
  'plan.read': 'read',
  'plan.arrange': 'arrange',
  'people.read': 'register',
  'people.administer': 'administer',
};
const kinds: Readonly<Record<string, string>> = {
  plan_section: 'section',
  recommendation: 'recommendation',
  agreement: 'agreement',
  minutes: 'minutes',
};

function isExpected(role: Role, action: Action, { writable, granted }: Case): boolean {
  const said = expected[role].split(' ');
  const word = words[action];
  if (word !== undefined) return said.includes(word);
  const [kind = '', verb = ''] = action.split('.');
  const letters = said.find((one) => one.startsWith(`${kinds[kind]}:`))?.split(':')[1] ?? '';
  if (verb === 'write') return writable && (letters.includes('w') || (granted && letters.includes('g')));
  return letters.includes(verb.charAt(0));
}

function actorWith(...held: Role[]): Actor {
  return {
    person: '11111111-1111-4111-8111-111111111111' as PersonId,
    district: '22222222-2222-4222-8222-222222222222' as DistrictId,
    name: 'Prova Esempi',
    office: 'Prova',
    organisations: ['33333333-3333-4333-8333-333333333333' as OrganisationId],
    roles: held,
  };
}

// `policy` has every action as its key, and no other.
const actions = Object.keys(policy) as Action[];
const cases: readonly Case[] = [true, false].flatMap((writable) =>
  [true, false].map((granted) => ({ writable, granted })),
);

test('the table names every role and every action, and no other', () => {
  expect(Object.keys(expected).toSorted()).toEqual([...roles].toSorted());
  const spoken = Object.keys(kinds).flatMap((kind) =>
    ['create', 'write', 'manage', 'advance'].map((verb) => `${kind}.${verb}`),
  );
  expect([...Object.keys(words), ...spoken].toSorted()).toEqual(actions.toSorted());
});

test.each(roles)('%s may do what the table says, writable or not, granted or not', (role) => {
  for (const action of actions) {
    for (const at of cases) {
      const cell = `${action}, ${at.writable ? 'writable' : 'closed'}, ${at.granted ? 'granted' : 'not granted'}`;
      const facts = action.endsWith('.write') ? { sameDistrict: true, ...at } : { sameDistrict: true };
      expect([cell, can(actorWith(role), action, facts)]).toEqual([cell, isExpected(role, action, at)]);
    }
  }
});

test('nobody may do anything in another district', () => {
  const facts = { sameDistrict: false, writable: true, granted: true };
  for (const role of roles) {
    for (const action of actions) expect(can(actorWith(role), action, facts)).toBe(false);
  }
});

test('without a role nothing is allowed, and with two roles what either allows', () => {
  const facts = { sameDistrict: true, writable: true, granted: false };
  for (const action of actions) {
    expect(can(actorWith(), action, facts)).toBe(false);
    expect(can(actorWith('admin', 'plan_office_lead'), action, facts)).toBe(true);
  }
});
