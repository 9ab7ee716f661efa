import type { ClusterId } from '../../shared/kernel/ids.ts';
import { showsGroups } from '../../shared/workshops/phase.ts';
import { clusterOf } from './clusterStore.ts';
import { workshopOf } from './workshopStore.ts';
import type { WorkshopsDeps } from './workshopsDeps.ts';

/** After a commit that changed a group: the console sees it as it is now, and tables where they are to choose. */
export async function tellOfCluster(
  { db, tellWorkshop }: Pick<WorkshopsDeps, 'db' | 'tellWorkshop'>,
  id: ClusterId,
): Promise<void> {
  const known = await clusterOf(db, id);
  if (known === null) return;
  const { workshop, ...cluster } = known;
  tellWorkshop(workshop, { to: 'console', cluster }, { console: workshop });
  const held = await workshopOf(db, workshop);
  if (held === null || !showsGroups(held.state)) return;
  const { recommendation: _recommendation, preferences: _preferences, ...group } = cluster;
  tellWorkshop(workshop, { to: 'everybody', group }, { workshop });
}
