import { never } from '../../../shared/kernel/assert.ts';
import type { DocumentId, WorkshopTableId } from '../../../shared/kernel/ids.ts';
import { type Refused, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import type { Facilitating } from '../../../shared/workshops/facilitating.ts';
import { renameGuest } from '../../people/guests/guestStore.ts';
import type { Transaction } from '../../platform/database.ts';
import { type Done, done } from '../../platform/transact.ts';
import { raiseAccessVersion } from '../../sync/documentStore.ts';
import { workshopActs } from '../acts.ts';
import { isMembersName } from '../join/isMembersName.ts';
import { memberBehind } from '../memberBehind.ts';
import { changeParticipant as change, type Participant, participantOf } from '../participantStore.ts';
import { tableOf } from '../tableStore.ts';
import { tellOfParticipant } from '../tellOfParticipant.ts';
import type { Workshop } from '../workshopStore.ts';
import type { WorkshopsDeps } from '../workshopsDeps.ts';

type Act = Extract<
  Facilitating,
  { readonly do: 'move_participant' | 'rename_participant' | 'mute_participant' | 'remove_participant' }
>;

type Doing = { readonly actor: Actor; readonly workshop: Workshop; readonly act: Act };

/**
 * Moves somebody to another table, gives a guest another name, takes her the word, or lets her go; what she wrote stays.
 * The session of a guest who was let go lasts, and opens nothing: by it her phone learns why, and the door knows her.
 */
export async function changeParticipant(
  deps: WorkshopsDeps,
  tx: Transaction,
  { actor, workshop, act }: Doing,
): Promise<Done<null> | Refused> {
  const one = await participantOf(tx, act.participant);
  if (one === null || one.workshop !== workshop.id) return refuse('not_found');
  if (one.removed) return refuse('wrong_state');
  const to = await changesBy(deps, tx, { actor, workshop, act }, one);
  if ('refused' in to) return to;
  if (!(await change(tx, one.id, act.seen, to))) return refuse('changed_meanwhile');
  // In id order, as everything that holds several texts.
  const texts = await textsOf(tx, [one.table, to.table ?? null]);
  // Under another name she may do what she could.
  if (act.do !== 'rename_participant') for (const text of texts) await raiseAccessVersion(tx, text);
  const acts =
    act.do === 'remove_participant'
      ? [
          workshopActs.participantRemoved(workshop.id, actor.person, {
            participant: one.id,
            reason: act.reason,
          }),
        ]
      : [];
  return done(null, acts, () => {
    deps.reviewMember(memberBehind(one));
    for (const text of texts) deps.accessChanged(text);
    deps.background.run(() => tellOfParticipant(deps, one.id, one.table));
  });
}

type Changes = Parameters<typeof change>[3];

async function changesBy(
  deps: WorkshopsDeps,
  tx: Transaction,
  { workshop, act }: Doing,
  one: Participant,
): Promise<Changes | Refused> {
  switch (act.do) {
    case 'move_participant': {
      const table = await tableOf(tx, act.table);
      return table === null || table.workshop !== workshop.id ? refuse('not_found') : { table: table.id };
    }
    case 'rename_participant': {
      // A person of the district has the name of the register, and what was forgotten stays so.
      if (one.guestId === null || one.name === null) return refuse('wrong_state');
      if (await isMembersName(tx, workshop.district, act.name)) return refuse('name_of_member');
      await renameGuest(tx, one.guestId, act.name);
      return {};
    }
    case 'mute_participant':
      return { muted: act.muted };
    case 'remove_participant':
      return { removedAt: deps.clock.now() };
    default:
      return never(act);
  }
}

async function textsOf(
  tx: Transaction,
  at: readonly (WorkshopTableId | null)[],
): Promise<readonly DocumentId[]> {
  const found = await Promise.all([...new Set(at)].map((id) => (id === null ? null : tableOf(tx, id))));
  return found.flatMap((table) => (table === null ? [] : [table.document])).toSorted();
}
