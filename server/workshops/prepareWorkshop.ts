import type { WorkshopId } from '../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { can } from '../../shared/people/can.ts';
import type { PrepareWorkshop } from '../../shared/workshops/api.ts';
import { done, transact } from '../platform/transact.ts';
import { isSubdistrictOf } from './describedStore.ts';
import { mayLead } from './mayLead.ts';
import { newWorkshop } from './newWorkshop.ts';
import type { WorkshopsDeps } from './workshopsDeps.ts';

/** Begins a workshop that is to be held, led by people who may lead one today. */
export async function prepareWorkshop(
  deps: Pick<WorkshopsDeps, 'db' | 'clock' | 'ids'>,
  actor: Actor,
  wanted: PrepareWorkshop,
): Promise<Result<WorkshopId>> {
  const { district, person } = actor;
  if (!can(actor, 'workshop.prepare', { sameDistrict: true })) return refuse('forbidden');
  if (new Date(wanted.endsAt) <= deps.clock.now()) return refuse('already_past');
  return transact(deps, district, async (tx) => {
    if (wanted.subdistrict !== null && !(await isSubdistrictOf(tx, district, wanted.subdistrict)))
      return refuse('not_found');
    const lead = await mayLead(tx, wanted.facilitators);
    if (!lead.ok) return lead;
    const made = await newWorkshop(deps, tx, wanted, { district, by: person });
    return made.ok ? done(made.value.id, [made.value.act]) : made;
  });
}
