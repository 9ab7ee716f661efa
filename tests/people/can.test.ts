import { expect, test } from 'vitest';
import { planSectionStates } from '../../shared/documents/planSectionLife.ts';
import type { DistrictId, OrganisationId, PersonId } from '../../shared/kernel/ids.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { type Action, can, isWritableState, policy } from '../../shared/people/can.ts';
import { type Role, roles } from '../../shared/people/role.ts';

/**
 * The rights as the research of the field has them, role by role and not by standing. A letter is a right:
 * R read documents and plan · W write any draft · w write a granted draft · N rename a draft · G say who writes
 * · M move through phases · C create sections · A arrange the plan.
 */
const expected: Record<Role, string> = {
  mayor: 'R w',
  mayor_delegate: 'R w',
  assembly_president: 'R w',
  subdistrict_representative: 'R w',
  plan_office_lead: 'R W w N G M C A',
  plan_office_staff: 'R W w N G C A',
  procedure_officer: 'R W w N G M C A',
  minute_taker: 'R w',
  facilitator: 'R w',
  table_host: 'R w',
  ets_signatory: 'R w',
  ets_member: 'R w',
  stakeholder_member: 'R w',
  health_member: 'R w',
  health_signatory: 'R w',
  social_worker: 'R w',
  subdistrict_coordinator: 'R w',
  consortium_member: 'R w',
  observer: 'R',
  admin: '',
};

const writable = new Set<string>(['draft', 'consolidation']);

type Case = { readonly state: string; readonly granted: boolean };

/** What the letters say of every action. An action that is not here fails the test below. */
const rightTo: Record<Action, (letters: ReadonlySet<string>, at: Case) => boolean> = {
  'document.read': (letters) => letters.has('R'),
  'document.write': (letters, { state, granted }) =>
    writable.has(state) && (letters.has('W') || (granted && letters.has('w'))),
  'document.rename': (letters, { state }) => writable.has(state) && letters.has('N'),
  'document.share': (letters) => letters.has('G'),
  'document.advance': (letters) => letters.has('M'),
  'plan_section.create': (letters) => letters.has('C'),
  'plan.read': (letters) => letters.has('R'),
  'plan.arrange': (letters) => letters.has('A'),
};

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

test('the table names every role and every action, and no other', () => {
  expect(Object.keys(expected).toSorted()).toEqual([...roles].toSorted());
  expect(Object.keys(rightTo).toSorted()).toEqual(Object.keys(policy).toSorted());
});

const actions = Object.keys(rightTo) as Action[];

test.each(roles)('%s may do what the table says, in every state, granted or not', (role) => {
  const letters = new Set(expected[role].split(' '));
  for (const action of actions) {
    for (const state of planSectionStates) {
      for (const granted of [true, false]) {
        const facts = { sameDistrict: true, state, granted };
        const cell = `${action} in ${state}, ${granted ? 'granted' : 'not granted'}`;
        expect([cell, can(actorWith(role), action, facts)]).toEqual([
          cell,
          rightTo[action](letters, { state, granted }),
        ]);
      }
    }
  }
});

test('nobody may do anything in another district', () => {
  for (const role of roles) {
    for (const action of actions) {
      expect(can(actorWith(role), action, { sameDistrict: false, state: 'draft', granted: true })).toBe(
        false,
      );
    }
  }
});

test('without a role nothing is allowed, and with two roles what either allows', () => {
  const facts = { sameDistrict: true, state: 'draft', granted: false };
  for (const action of actions) {
    expect(can(actorWith(), action, facts)).toBe(false);
    expect(can(actorWith('admin', 'plan_office_lead'), action, facts)).toBe(true);
  }
});

test('a text is writable in draft and in consolidation, and in no other state', () => {
  expect(planSectionStates.filter(isWritableState)).toEqual(['draft', 'consolidation']);
});
