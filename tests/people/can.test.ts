import { expect, test } from 'vitest';
import type { DistrictId, OrganisationId, PersonId } from '../../shared/kernel/ids.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { type Action, can, policy } from '../../shared/people/can.ts';
import { type Role, roles } from '../../shared/people/role.ts';

/**
 * The rights as the research of the field has them, role by role and not by standing. `read`: documents and
 * plan. `arrange`: the plan. `register`: see it. `administer`: change it. Then kind by kind: c create · w write
 * any · g write where granted · m name it and say who writes · a move it through its phases · r reply to
 * what is observed on it. `observe` or `invited`: make observations. `lead` and `follow`: rounds of consultation.
 */
const everywhere = 'section:g recommendation:g agreement:g minutes:g';
const facilitates = 'section:g recommendation:cwmar agreement:g minutes:cwmr';
const leads =
  'read observe lead follow arrange register section:cwmar recommendation:cwmar agreement:cwmar minutes:cwmar';
const expected: Record<Role, string> = {
  mayor: `read observe ${everywhere}`,
  mayor_delegate: `read observe ${everywhere}`,
  assembly_president: `read observe ${everywhere}`,
  subdistrict_representative: `read observe ${everywhere}`,
  plan_office_lead: leads,
  plan_office_staff:
    'read observe follow arrange register section:cwmr recommendation:cwmr agreement:cwmr minutes:cwmr',
  procedure_officer: leads,
  minute_taker: 'read observe section:g recommendation:g agreement:g minutes:cwmar',
  facilitator: `read observe ${facilitates}`,
  table_host: `read observe ${facilitates}`,
  ets_signatory: `read observe ${everywhere}`,
  ets_member: `read observe ${everywhere}`,
  stakeholder_member: `read observe ${everywhere}`,
  health_member: `read observe ${everywhere}`,
  health_signatory: `read observe ${everywhere}`,
  social_worker: `read observe ${everywhere}`,
  subdistrict_coordinator: `read observe ${everywhere}`,
  consortium_member: `read observe ${everywhere}`,
  observer: 'read invited',
  admin: 'register administer',
};

type Case = {
  readonly writable: boolean;
  readonly granted: boolean;
  readonly open: boolean;
  readonly invited: boolean;
};

const words: Partial<Record<Action, string>> = {
  'document.read': 'read',
  'plan.read': 'read',
  'plan.arrange': 'arrange',
  'observation.create': 'observe',
  'consultation.lead': 'lead',
  'consultation.follow': 'follow',
  'people.read': 'register',
  'people.administer': 'administer',
};
const kinds: Readonly<Record<string, string>> = {
  plan_section: 'section',
  recommendation: 'recommendation',
  agreement: 'agreement',
  minutes: 'minutes',
};

function isExpected(role: Role, action: Action, { writable, granted, open, invited }: Case): boolean {
  const said = expected[role].split(' ');
  if (action === 'observation.create')
    return open && (said.includes('observe') || (invited && said.includes('invited')));
  const word = words[action];
  if (word !== undefined) return said.includes(word);
  const [kind = '', verb = ''] = action.split('.');
  const letters = said.find((one) => one.startsWith(`${kinds[kind]}:`))?.split(':')[1] ?? '';
  if (verb === 'write') return writable && (letters.includes('w') || (granted && letters.includes('g')));
  return letters.includes(verb === 'answer' ? 'r' : verb.charAt(0));
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
const both = [true, false] as const;
const cases: readonly Case[] = both.flatMap((writable) =>
  both.flatMap((granted) =>
    both.flatMap((open) => both.map((invited) => ({ writable, granted, open, invited }))),
  ),
);

test('the table names every role and every action, and no other', () => {
  expect(Object.keys(expected).toSorted()).toEqual([...roles].toSorted());
  const spoken = Object.keys(kinds).flatMap((kind) =>
    ['create', 'write', 'manage', 'advance', 'answer'].map((verb) => `${kind}.${verb}`),
  );
  expect([...Object.keys(words), ...spoken].toSorted()).toEqual(actions.toSorted());
});

/** What each action is asked with. */
function factsFor(action: Action, { writable, granted, open, invited }: Case) {
  if (action.endsWith('.write')) return { sameDistrict: true, writable, granted };
  return action === 'observation.create' ? { sameDistrict: true, open, invited } : { sameDistrict: true };
}

test.each(roles)('%s may do what the table says, whatever the facts', (role) => {
  for (const action of actions) {
    for (const at of cases) {
      const cell = `${action} ${JSON.stringify(at)}`;
      const may = can(actorWith(role), action, factsFor(action, at));
      expect([cell, may]).toEqual([cell, isExpected(role, action, at)]);
    }
  }
});

test('nobody may do anything in another district', () => {
  const facts = { sameDistrict: false, writable: true, granted: true, open: true, invited: true };
  for (const role of roles) {
    for (const action of actions) expect(can(actorWith(role), action, facts)).toBe(false);
  }
});

test('without a role nothing is allowed, and with two roles what either allows', () => {
  const facts = { sameDistrict: true, writable: true, granted: false, open: true, invited: false };
  for (const action of actions) {
    expect(can(actorWith(), action, facts)).toBe(false);
    expect(can(actorWith('admin', 'plan_office_lead'), action, facts)).toBe(true);
  }
});
