import type { DistrictId, DocumentId, PlanEntryId } from '../../shared/kernel/ids.ts';
import type { Reader } from '../platform/database.ts';
import { currentCycle, type EntryRow, entriesOf } from './store.ts';

/** The sections of the plan that a district is writing, in reading order; null before it has begun. */
export async function sectionsInOrder(reader: Reader, of: DistrictId): Promise<readonly DocumentId[] | null> {
  const cycle = await currentCycle(reader, of);
  if (cycle === null) return null;
  const byParent = Map.groupBy(await entriesOf(reader, cycle.id), ({ parent }) => parent);
  return below(null, byParent);
}

function below(
  parent: PlanEntryId | null,
  byParent: ReadonlyMap<PlanEntryId | null, readonly EntryRow[]>,
): readonly DocumentId[] {
  return (byParent.get(parent) ?? []).flatMap(({ id, document }) =>
    document === null ? below(id, byParent) : [document],
  );
}
