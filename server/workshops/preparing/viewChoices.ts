import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can, policy } from '../../../shared/people/can.ts';
import { dayInItaly } from '../../../shared/people/day.ts';
import { fullName } from '../../../shared/people/organisation.ts';
import { standingOf } from '../../../shared/people/role.ts';
import type { WorkshopChoices } from '../../../shared/workshops/registeringApi.ts';
import { membershipsOn } from '../../people/membershipStore.ts';
import { peopleOf } from '../../people/personStore.ts';
import { organisationsOn } from '../../people/territoryStore.ts';
import { subdistrictsOf } from '../describedStore.ts';
import type { WorkshopsDeps } from '../workshopsDeps.ts';

/** What a workshop can be made of today: who could lead it, which bodies can be invited, for which part. */
export async function viewChoices(
  { db, clock }: Pick<WorkshopsDeps, 'db' | 'clock'>,
  actor: Actor,
): Promise<Result<WorkshopChoices>> {
  if (!can(actor, 'workshop.prepare', { sameDistrict: true })) return refuse('forbidden');
  const { district } = actor;
  const today = dayInItaly(clock.now());
  const [bodies, subdistricts, people, memberships] = await Promise.all([
    organisationsOn(db, district, today),
    subdistrictsOf(db, district),
    peopleOf(db, district),
    membershipsOn(db, today, { district }),
  ]);
  const leading = memberships.filter(({ role }) => policy['workshop.facilitate'][standingOf[role]] !== 'no');
  const offices = new Map(leading.map(({ person, office }) => [person, office]));
  return ok({
    organisations: bodies
      .map((one) => ({ id: one.id, name: fullName(one) }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'it')),
    subdistricts,
    facilitators: people
      .flatMap(({ id, name }) => {
        const office = offices.get(id);
        return office === undefined ? [] : [{ id, name, office }];
      })
      .toSorted((a, b) => a.name.localeCompare(b.name, 'it')),
  });
}
