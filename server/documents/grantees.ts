import type { Grantee, GrantsView } from '../../shared/documents/api.ts';
import type { PersonId } from '../../shared/kernel/ids.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { officeLine } from '../../shared/people/officeLine.ts';
import { fullName } from '../../shared/people/organisation.ts';
import { standingOf } from '../../shared/people/role.ts';
import { type MembershipRow, membershipsOn } from '../people/membershipStore.ts';
import { peopleOf } from '../people/personStore.ts';
import { organisationsOf, organisationsOn } from '../people/territoryStore.ts';
import type { Database } from '../platform/database.ts';
import type { GrantRow } from './grantStore.ts';

/** Whoever can hold a grant, and whoever could be given one. */
export type Everybody = {
  readonly byId: ReadonlyMap<string, Grantee>;
  /** Those whom a grant would let write. */
  readonly candidates: readonly Grantee[];
  /** Each person's name with the office. */
  readonly names: ReadonlyMap<string, string>;
};

/** Everybody of the actor's district, as they are on a day. */
export async function granteesOf(db: Database, actor: Actor, day: string): Promise<Everybody> {
  const [people, memberships, organisations, existing] = await Promise.all([
    peopleOf(db, actor.district),
    membershipsOn(db, day, { district: actor.district }),
    organisationsOf(db, actor.district),
    organisationsOn(db, actor.district, day),
  ]);
  const held = Map.groupBy(memberships, (row) => row.person);
  const persons = people.map(({ id, name }) => personGrantee(id, name, held.get(id) ?? []));
  const bodies = organisations.map((row): Grantee => {
    return { kind: 'organisation', id: row.id, name: fullName(row), organisationKind: row.kind };
  });
  const writers = new Set<string>(memberships.filter(couldWrite).map((row) => row.person));
  const others = new Set<string>(existing.filter((row) => row.kind !== 'plan_office').map((row) => row.id));
  const candidates = [
    ...bodies.filter((body) => others.has(body.id)),
    ...persons.filter((person) => writers.has(person.id)),
  ];
  return {
    byId: new Map([...persons, ...bodies].map((grantee) => [grantee.id, grantee])),
    candidates: candidates.toSorted((a, b) => a.name.localeCompare(b.name, 'it')),
    names: new Map(persons.map(({ id, name, office }) => [id, office === '' ? name : `${name}, ${office}`])),
  };
}

function personGrantee(id: PersonId, name: string, held: readonly MembershipRow[]) {
  return { kind: 'person', id, name, office: officeLine(held) } as const;
}

/** The plan office writes anyway; observers and administrators never do. */
function couldWrite(membership: MembershipRow): boolean {
  return standingOf[membership.role] === 'contributor';
}

/** Grants with the names of whom they are for and who gave them. */
export function namedGrants(grants: readonly GrantRow[], everybody: Everybody): GrantsView['granted'] {
  return grants.flatMap((grant) => {
    const grantee = everybody.byId.get(grant.person ?? grant.organisation ?? '');
    const grantedBy = everybody.names.get(grant.by ?? '') ?? null;
    return grantee === undefined ? [] : [{ ...grantee, grantedAt: grant.at.toISOString(), grantedBy }];
  });
}
