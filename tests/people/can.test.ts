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
 * `keep`: versions, and to link passages. `decide`: rules, rounds of sign-off, outcomes, erasures, as the plan office; `enter`: what was said by
 * telephone; `seat`: what comes with a seat, a chair or a party. `look` into workshops, `prepare` them, and `hold` those
 * that one is named to lead.
 */
const everywhere = 'section:g recommendation:g agreement:g minutes:g';
const facilitates = 'section:g recommendation:cwmar agreement:g minutes:cwmr';
const leads =
  'read observe lead follow keep decide enter arrange look prepare hold register section:cwmar recommendation:cwmar agreement:cwmar minutes:cwmar';
const expected: Record<Role, string> = {
  mayor: `read observe seat ${everywhere}`,
  mayor_delegate: `read observe seat ${everywhere}`,
  assembly_president: `read observe seat ${everywhere}`,
  subdistrict_representative: `read observe seat ${everywhere}`,
  plan_office_lead: leads,
  plan_office_staff:
    'read observe follow keep act enter arrange look prepare hold register section:cwmr recommendation:cwmr agreement:cwmr minutes:cwmr',
  procedure_officer: leads,
  minute_taker: 'read observe enter look section:g recommendation:g agreement:g minutes:cwmar',
  facilitator: `read observe look prepare hold ${facilitates}`,
  table_host: `read observe look prepare hold ${facilitates}`,
  ets_signatory: `read observe seat ${everywhere}`,
  ets_member: `read observe seat ${everywhere}`,
  stakeholder_member: `read observe seat ${everywhere}`,
  health_member: `read observe seat ${everywhere}`,
  health_signatory: `read observe seat ${everywhere}`,
  social_worker: `read observe seat ${everywhere}`,
  subdistrict_coordinator: `read observe seat ${everywhere}`,
  consortium_member: `read observe seat ${everywhere}`,
  observer: 'read invited',
  admin: 'register administer',
};

type Case = {
  readonly writable: boolean;
  readonly granted: boolean;
  readonly open: boolean;
  readonly invited: boolean;
  /** Holds the seat, presides, acts for a seat of the round, or is named to lead the workshop. */
  readonly seated: boolean;
};

const words: Partial<Record<Action, string>> = {
  'document.read': 'read',
  'plan.read': 'read',
  'plan.arrange': 'arrange',
  'observation.create': 'observe',
  'consultation.lead': 'lead',
  'consultation.follow': 'follow',
  'workshop.read': 'look',
  'workshop.prepare': 'prepare',
  'people.read': 'register',
  'people.administer': 'administer',
};
const kinds: Readonly<Record<string, string>> = {
  plan_section: 'section',
  recommendation: 'recommendation',
  agreement: 'agreement',
  minutes: 'minutes',
};

/** Who may without a seat, and whether a seat is enough. */
const decided: Partial<Record<Action, { readonly by: readonly string[]; readonly seat: boolean }>> = {
  'delegation.give': { by: ['decide', 'act'], seat: true },
  'rule.set': { by: ['decide'], seat: true },
  'round.convene': { by: ['decide'], seat: true },
  'round.chair': { by: [], seat: true },
  'round.sign': { by: [], seat: true },
  'round.enter': { by: ['enter'], seat: false },
  'outcome.record': { by: ['decide'], seat: false },
  'text.erase': { by: ['decide'], seat: false },
  'signature.register': { by: ['decide', 'act'], seat: false },
};

function isExpected(role: Role, action: Action, { writable, granted, open, invited, seated }: Case): boolean {
  const said = expected[role].split(' ');
  const one = decided[action];
  if (one !== undefined)
    return one.by.some((word) => said.includes(word)) || (one.seat && seated && said.includes('seat'));
  if (action === 'workshop.facilitate') return seated && said.includes('hold');
  if (action === 'version.keep' || action === 'recommendation.link')
    return (
      said.includes('keep') ||
      (granted && said.some((each) => each.startsWith('section:') && each.includes('g')))
    );
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
    both.flatMap((open) =>
      both.flatMap((invited) => both.map((seated) => ({ writable, granted, open, invited, seated }))),
    ),
  ),
);

test('the table names every role and every action, and no other', () => {
  expect(Object.keys(expected).toSorted()).toEqual([...roles].toSorted());
  const spoken = Object.keys(kinds).flatMap((kind) =>
    ['create', 'write', 'manage', 'advance', 'answer'].map((verb) => `${kind}.${verb}`),
  );
  expect(
    [
      ...Object.keys(words),
      ...Object.keys(decided),
      'version.keep',
      'recommendation.link',
      'workshop.facilitate',
      ...spoken,
    ].toSorted(),
  ).toEqual(actions.toSorted());
});

/** What each action is asked with. */
function factsFor(action: Action, { writable, granted, open, invited, seated }: Case) {
  if (action === 'version.keep' || action === 'recommendation.link') return { sameDistrict: true, granted };
  if (action === 'workshop.facilitate') return { sameDistrict: true, facilitates: seated };
  if (action in decided) return { sameDistrict: true, holder: seated, chair: seated, seated };
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
  const seat = { holder: true, chair: true, seated: true, facilitates: true };
  const facts = { sameDistrict: true, writable: true, granted: false, open: true, invited: false, ...seat };
  for (const action of actions) {
    expect(can(actorWith(), action, facts)).toBe(false);
    expect(can(actorWith('admin', 'plan_office_lead', 'mayor'), action, facts)).toBe(true);
  }
});
