import type { ClusterId } from '../../shared/kernel/ids.ts';
import { clusterOf } from './clusterStore.ts';
import type { WorkshopsDeps } from './workshopsDeps.ts';

/** After a commit that changed a group: the console sees it as it is now. */
export async function tellOfCluster(
  { db, tellWorkshop }: Pick<WorkshopsDeps, 'db' | 'tellWorkshop'>,
  id: ClusterId,
): Promise<void> {
  const known = await clusterOf(db, id);
  if (known === null) return;
  const { workshop, ...cluster } = known;
  tellWorkshop(workshop, { to: 'console', cluster }, { console: workshop });
}
