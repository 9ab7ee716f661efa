import type { MinorityPositionId } from '../../../shared/kernel/ids.ts';
import { type Refused, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import type { Facilitating } from '../../../shared/workshops/facilitating.ts';
import type { Transaction } from '../../platform/database.ts';
import { type Done, done } from '../../platform/transact.ts';
import { workshopActs } from '../acts.ts';
import { clusterOf } from '../clusterStore.ts';
import { insertPosition } from '../positionStore.ts';
import { tableOf } from '../tableStore.ts';
import { tellOfCluster } from '../tellOfCluster.ts';
import type { Workshop } from '../workshopStore.ts';
import type { WorkshopsDeps } from '../workshopsDeps.ts';

type Act = Extract<Facilitating, { readonly do: 'add_minority_position' }>;

/** What a few did not share: it stays with the group, and with the recommendation that it becomes. */
export async function addPosition(
  deps: WorkshopsDeps,
  tx: Transaction,
  { actor, workshop, act }: { readonly actor: Actor; readonly workshop: Workshop; readonly act: Act },
): Promise<Done<null> | Refused> {
  const [group, table] = await Promise.all([
    clusterOf(tx, act.cluster),
    act.table === null ? null : tableOf(tx, act.table),
  ]);
  if (group === null || group.workshop !== workshop.id || group.deleted) return refuse('not_found');
  if (act.table !== null && table?.workshop !== workshop.id) return refuse('not_found');
  const id = deps.ids.newId<MinorityPositionId>();
  const { cluster, people, words } = act;
  await insertPosition(tx, { id, cluster, table: act.table, people, words, at: deps.clock.now() });
  return done(null, [workshopActs.positionAdded(workshop.id, actor.person, { cluster, people })], () =>
    deps.background.run(() => tellOfCluster(deps, cluster)),
  );
}
