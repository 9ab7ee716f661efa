import type { Clock } from '../../shared/kernel/ports.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import type { Mentionable } from '../../shared/people/api.ts';
import { can } from '../../shared/people/can.ts';
import { dayInItaly } from '../../shared/people/day.ts';
import { bestMatches } from '../../shared/people/mentionable.ts';
import { officeLine } from '../../shared/people/officeLine.ts';
import { fullName } from '../../shared/people/organisation.ts';
import type { Database } from '../platform/database.ts';
import { membershipsOn } from './membershipStore.ts';
import { peopleOf } from './personStore.ts';
import { organisationsOn } from './territoryStore.ts';

type Deps = { readonly db: Database; readonly clock: Clock };

/** Whom a text can name: who is something in the district today, and its organisations of today. */
export async function viewMentionable(
  { db, clock }: Deps,
  actor: Actor,
  typed: string,
): Promise<Result<readonly Mentionable[]>> {
  if (!can(actor, 'document.read', { sameDistrict: true })) return refuse('forbidden');
  const today = dayInItaly(clock.now());
  const [people, memberships, organisations] = await Promise.all([
    peopleOf(db, actor.district),
    membershipsOn(db, today, { district: actor.district }),
    organisationsOn(db, actor.district, today),
  ]);
  const held = Map.groupBy(memberships, (row) => row.person);
  const persons = people.flatMap(({ id, name }): readonly Mentionable[] => {
    const standpoints = held.get(id);
    return standpoints ? [{ kind: 'person', id, name, detail: officeLine(standpoints) }] : [];
  });
  const bodies = organisations.map(
    (row): Mentionable => ({ kind: 'organisation', id: row.id, name: fullName(row), detail: row.kind }),
  );
  return ok(bestMatches([...persons, ...bodies], typed));
}
