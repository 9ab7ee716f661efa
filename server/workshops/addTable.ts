import {
  type DistrictId,
  type DocumentId,
  serverMember,
  type WorkshopId,
  type WorkshopTableId,
} from '../../shared/kernel/ids.ts';
import { emptyContent, firstUpdate } from '../../shared/text/content.ts';
import type { Transaction } from '../platform/database.ts';
import { insertText } from '../sync/documentStore.ts';
import { insertTable } from './tableStore.ts';
import type { WorkshopsDeps } from './workshopsDeps.ts';

/** A table with its text, which nobody writes before the workshop is open. */
export async function addTable(
  deps: Pick<WorkshopsDeps, 'ids' | 'clock'>,
  tx: Transaction,
  at: { readonly workshop: WorkshopId; readonly number: number; readonly district: DistrictId },
): Promise<WorkshopTableId> {
  const id = deps.ids.newId<WorkshopTableId>();
  const document = deps.ids.newId<DocumentId>();
  await insertText(
    tx,
    {
      id: document,
      district: at.district,
      writable: true,
      first: firstUpdate(emptyContent, () => deps.ids.newId()),
      author: serverMember,
      at: deps.clock.now(),
    },
    deps.ids.newId(),
  );
  await insertTable(tx, {
    id,
    workshop: at.workshop,
    number: at.number,
    document,
  });
  return id;
}
