import type { WorkshopId } from '../../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import type { WorkshopState } from '../../../shared/workshops/phase.ts';
import type { Transaction } from '../../platform/database.ts';
import { heldWorkshop, type Workshop } from '../workshopStore.ts';

/** The workshop that this actor prepares, held until the transaction ends, in one of these states. */
export async function preparing(
  tx: Transaction,
  actor: Actor,
  id: WorkshopId,
  states: readonly WorkshopState['kind'][],
): Promise<Result<Workshop>> {
  if (!can(actor, 'workshop.prepare', { sameDistrict: true })) return refuse('forbidden');
  const workshop = await heldWorkshop(tx, id, 'course');
  if (workshop === null || workshop.district !== actor.district) return refuse('not_found');
  return states.includes(workshop.state.kind) ? ok(workshop) : refuse('workshop_begun');
}
