import { never } from '../../../shared/kernel/assert.ts';
import type { WorkshopId } from '../../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import type { Facilitating } from '../../../shared/workshops/facilitating.ts';
import { transact } from '../../platform/transact.ts';
import { facilitatorsOf } from '../describedStore.ts';
import { leads } from '../leads.ts';
import { heldWorkshop } from '../workshopStore.ts';
import type { WorkshopsDeps } from '../workshopsDeps.ts';
import { addPosition } from './addPosition.ts';
import { bringBackText } from './bringBackText.ts';
import { changeCards } from './changeCards.ts';
import { changeClusters } from './changeClusters.ts';
import { changeCourse } from './changeCourse.ts';
import { changeParticipant } from './changeParticipant.ts';
import { changeTable } from './changeTable.ts';
import { promoteCluster } from './promoteCluster.ts';

/**
 * One act in the console: by whoever leads this very workshop, and by nobody else. What she saw of the thing must be what
 * it still is, so that two facilitators never undo each other in silence.
 */
export async function facilitate(
  deps: WorkshopsDeps,
  actor: Actor,
  id: WorkshopId,
  act: Facilitating,
): Promise<Result<null>> {
  if (act.do === 'bring_back_text') return bringBackText(deps, actor, id, act);
  return transact(deps, actor.district, async (tx) => {
    const workshop = await heldWorkshop(tx, id, 'course');
    if (workshop === null || workshop.district !== actor.district) return refuse('not_found');
    if (!leads(actor, await facilitatorsOf(tx, [id]))) return refuse('forbidden');
    switch (act.do) {
      case 'open':
      case 'go_to_phase':
      case 'end':
      case 'set_timer':
      case 'broadcast':
      case 'take_back_broadcast':
      case 'renew_code':
      case 'close_door':
        return changeCourse(deps, tx, { actor, workshop, act });
      case 'freeze_table':
        return changeTable(deps, tx, { actor, workshop, act });
      case 'move_participant':
      case 'rename_participant':
      case 'mute_participant':
      case 'remove_participant':
        return changeParticipant(deps, tx, { actor, workshop, act });
      case 'hide_contribution':
      case 'show_contribution':
      case 'tag_contribution':
      case 'merge_contributions':
      case 'part_contributions':
      case 'group_contributions':
      case 'regroup_contributions':
        return changeCards(deps, tx, { actor, workshop, act });
      case 'add_cluster':
      case 'rename_cluster':
      case 'delete_cluster':
        return changeClusters(deps, tx, { actor, workshop, act });
      case 'promote_cluster':
        return promoteCluster(deps, tx, { actor, workshop, act });
      case 'add_minority_position':
        return addPosition(deps, tx, { actor, workshop, act });
      default:
        return never(act);
    }
  });
}
