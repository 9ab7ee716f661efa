import { never } from '../../../shared/kernel/assert.ts';
import { type Refused, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import type { Facilitating } from '../../../shared/workshops/facilitating.ts';
import type { Transaction } from '../../platform/database.ts';
import { type Done, done } from '../../platform/transact.ts';
import { changeCluster, clusterOf, insertCluster } from '../clusterStore.ts';
import { settlePreferences } from '../givenBack.ts';
import { tellOfCluster } from '../tellOfCluster.ts';
import type { Workshop } from '../workshopStore.ts';
import type { WorkshopsDeps } from '../workshopsDeps.ts';
import { changeCards } from './changeCards.ts';

type Act = Extract<Facilitating, { readonly do: 'add_cluster' | 'rename_cluster' | 'delete_cluster' }>;

type Doing = { readonly actor: Actor; readonly workshop: Workshop; readonly act: Act };

/** Makes a group, names it anew, deletes it or has it back, and the cards that are named with it come and go with it. */
export async function changeClusters(
  deps: WorkshopsDeps,
  tx: Transaction,
  doing: Doing,
): Promise<Done<null> | Refused> {
  const group = await changeGroup(deps, tx, doing);
  if (!group.ok) return group;
  const cards = await moveCards(deps, tx, doing);
  if (cards === null || !cards.ok) return cards ?? group;
  return done(null, [...group.acts, ...cards.acts], () => {
    group.afterCommit?.();
    cards.afterCommit?.();
  });
}

/** Null where none is named. */
async function moveCards(
  deps: WorkshopsDeps,
  tx: Transaction,
  { actor, workshop, act }: Doing,
): Promise<Done<null> | Refused | null> {
  if (act.do === 'rename_cluster' || act.contributions.length === 0) return null;
  return changeCards(deps, tx, {
    actor,
    workshop,
    act:
      act.do === 'add_cluster'
        ? { do: 'group_contributions', cluster: act.cluster, contributions: act.contributions }
        : { do: 'regroup_contributions', contributions: act.contributions },
  });
}

async function changeGroup(
  deps: WorkshopsDeps,
  tx: Transaction,
  { workshop, act }: Doing,
): Promise<Done<null> | Refused> {
  const told = () => deps.background.run(() => tellOfCluster(deps, act.cluster));
  if (act.do === 'add_cluster') {
    const made = await insertCluster(tx, { id: act.cluster, workshop: workshop.id, title: act.title });
    return made ? done(null, [], told) : refuse('already_there');
  }
  const known = await clusterOf(tx, act.cluster);
  if (known === null || known.workshop !== workshop.id) return refuse('not_found');
  switch (act.do) {
    case 'rename_cluster':
      break;
    case 'delete_cluster':
      // What became a recommendation is where that comes from.
      if (known.recommendation !== null || known.deleted === act.deleted) return refuse('wrong_state');
      break;
    default:
      return never(act);
  }
  const to =
    act.do === 'rename_cluster' ? { title: act.title } : { deletedAt: act.deleted ? deps.clock.now() : null };
  if (!(await changeCluster(tx, act.cluster, act.seen, to))) return refuse('changed_meanwhile');
  const givers =
    act.do === 'delete_cluster'
      ? await settlePreferences(tx, act.cluster, { deleted: act.deleted, budget: workshop.preferenceBudget })
      : [];
  return done(null, [], () => {
    told();
    for (const id of givers)
      deps.tellWorkshop(workshop.id, { to: 'participant', changed: true }, { participant: id });
  });
}
