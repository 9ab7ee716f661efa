import type { WorkshopId } from '../../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Visitor } from '../../../shared/people/visitor.ts';
import { isTaken, type TableAct } from '../../../shared/workshops/phase.ts';
import type { Reader, Transaction } from '../../platform/database.ts';
import { type Participant, participantBehind } from '../participantStore.ts';
import { steadyWorkshop, type Workshop } from '../workshopStore.ts';

/** Somebody at a table, and the workshop as it stands. */
export type AtTable = { readonly me: Participant; readonly workshop: Workshop };

/** Who this visitor is in a workshop; `not_found` for everybody who takes no part, so that nobody learns of it. */
export async function participating(
  reader: Reader,
  id: WorkshopId,
  visitor: Visitor,
): Promise<Result<Participant>> {
  const me = await participantBehind(reader, id, visitor);
  if (me === null) return refuse('not_found');
  return me.removed ? refuse('removed_from_workshop') : ok(me);
}

/** The same, where she may do this now; the phase stays until the transaction ends. */
export async function actingAtTable(
  tx: Transaction,
  id: WorkshopId,
  visitor: Visitor,
  act: TableAct,
): Promise<Result<AtTable>> {
  const workshop = await steadyWorkshop(tx, id);
  const me = await participating(tx, id, visitor);
  if (!me.ok) return me;
  if (workshop === null) return refuse('not_found');
  if (!isTaken(workshop.state, act)) return refuse('not_in_this_phase');
  return me.value.muted ? refuse('muted') : ok({ me: me.value, workshop });
}
