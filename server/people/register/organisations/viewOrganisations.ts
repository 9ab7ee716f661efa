import { ok, type Result, refuse } from '../../../../shared/kernel/result.ts';
import type { Actor } from '../../../../shared/people/actor.ts';
import { can } from '../../../../shared/people/can.ts';
import { dayInItaly } from '../../../../shared/people/day.ts';
import { isMunicipality } from '../../../../shared/people/organisation.ts';
import type { OrganisationView } from '../../../../shared/people/registerApi.ts';
import { membershipsOn } from '../../membershipStore.ts';
import type { RegisterDeps } from '../registerDeps.ts';
import { fullOrganisations } from './organisationStore.ts';

/** Every organisation that is no municipality, also those that have ended. */
export async function viewOrganisations(
  { db, clock }: Pick<RegisterDeps, 'db' | 'clock'>,
  actor: Actor,
): Promise<Result<readonly OrganisationView[]>> {
  if (!can(actor, 'people.read', { sameDistrict: true })) return refuse('forbidden');
  const [organisations, memberships] = await Promise.all([
    fullOrganisations(db, actor.district),
    membershipsOn(db, dayInItaly(clock.now()), { district: actor.district }),
  ]);
  const people = Map.groupBy(memberships, (row) => row.organisation.id);
  return ok(
    organisations
      .filter(({ kind }) => !isMunicipality(kind))
      .map((one) => ({ ...one, people: new Set(people.get(one.id)?.map((row) => row.person)).size })),
  );
}
