import type { WorkshopId } from '../../shared/kernel/ids.ts';
import { courseOf, workshopOf } from './workshopStore.ts';
import type { WorkshopsDeps } from './workshopsDeps.ts';

/** After a commit that moved the workshop: everybody in the hall sees where it stands. */
export async function tellOfCourse(
  { db, tellWorkshop }: Pick<WorkshopsDeps, 'db' | 'tellWorkshop'>,
  id: WorkshopId,
): Promise<void> {
  const workshop = await workshopOf(db, id);
  if (workshop !== null) tellWorkshop(id, { to: 'everybody', course: courseOf(workshop) }, { workshop: id });
}
