import type { WorkshopTableId } from '../../shared/kernel/ids.ts';
import { seatedAt, tableOf } from './tableStore.ts';
import type { WorkshopsDeps } from './workshopsDeps.ts';

/** After a commit that changed a table or who sits there: its people see how many they are, the console sees the table. */
export async function tellOfTable(
  { db, tellWorkshop }: Pick<WorkshopsDeps, 'db' | 'tellWorkshop'>,
  id: WorkshopTableId,
): Promise<void> {
  const [table, seated] = await Promise.all([tableOf(db, id), seatedAt(db, [id])]);
  if (table === null) return;
  const { workshop, epoch: _epoch, ...row } = table;
  const people = seated.get(id) ?? 0;
  tellWorkshop(workshop, { to: 'table', people, frozen: row.frozen }, { table: id });
  tellWorkshop(workshop, { to: 'console', table: row }, { console: workshop });
}
