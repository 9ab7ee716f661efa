import { eq } from 'drizzle-orm';
import { municipality, organisation } from '../../drizzle/schema/people.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { OrganisationId, WorkshopId, WorkshopTableId } from '../../shared/kernel/ids.ts';
import { mixedTables, type ToSeat } from '../../shared/workshops/mixedTables.ts';
import { registrationOf } from '../../shared/workshops/registration.ts';
import type { Reader, Transaction } from '../platform/database.ts';
import { expectedIn } from './registering/expectedIn.ts';
import { seatedIn } from './seatedStore.ts';
import { tablesOf } from './tableStore.ts';

/**
 * The table for somebody who comes: where she was placed when she was registered; otherwise the emptiest, with those who
 * are still expected there, and of the emptiest the one where her body sits least.
 */
export async function tableFor(
  tx: Transaction,
  workshop: WorkshopId,
  who: { readonly name: string | null; readonly organisation: OrganisationId | null },
): Promise<WorkshopTableId> {
  const [tables, seated, expected, body] = await Promise.all([
    tablesOf(tx, workshop),
    seatedIn(tx, workshop),
    expectedIn(tx, workshop),
    who.organisation === null ? null : bodyOf(tx, who.organisation),
  ]);
  const hers = registrationOf(who, expected);
  if (hers !== null && hers.table !== null) return hers.table;
  const one: ToSeat<'one'> = { id: 'one', organisation: who.organisation, ...(body ?? nowhere) };
  const taken = [...seated, ...expected];
  const rooms = tables.map(({ id }) => ({ id, seated: taken.filter(({ table }) => table === id) }));
  return must(mixedTables([one], rooms).get('one'), 'a workshop has tables');
}

const nowhere = { subdistrict: null, kind: null };

async function bodyOf(reader: Reader, id: OrganisationId) {
  const [row] = await reader
    .select({ kind: organisation.kind, subdistrict: municipality.subdistrict })
    .from(organisation)
    .leftJoin(municipality, eq(municipality.organisation, organisation.id))
    .where(eq(organisation.id, id));
  return row ?? null;
}
