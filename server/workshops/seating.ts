import { and, eq, isNull } from 'drizzle-orm';
import { municipality, organisation } from '../../drizzle/schema/people.ts';
import { participant, workshopTable } from '../../drizzle/schema/workshops.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { OrganisationId, WorkshopId, WorkshopTableId } from '../../shared/kernel/ids.ts';
import { mixedTables, type ToSeat } from '../../shared/workshops/mixedTables.ts';
import type { Reader, Transaction } from '../platform/database.ts';

/** The table for somebody who comes without a place: the emptiest, and of those the one where her body sits least. */
export async function tableFor(
  tx: Transaction,
  workshop: WorkshopId,
  of: OrganisationId | null,
): Promise<WorkshopTableId> {
  const [tables, seated, body] = await Promise.all([
    tx
      .select({ id: workshopTable.id })
      .from(workshopTable)
      .where(eq(workshopTable.workshop, workshop))
      .orderBy(workshopTable.number),
    seatedIn(tx, workshop),
    of === null ? null : bodyOf(tx, of),
  ]);
  const one: ToSeat<'one'> = { id: 'one', organisation: of, ...(body ?? nowhere) };
  const rooms = tables.map(({ id }) => ({ id, seated: seated.filter(({ table }) => table === id) }));
  return must(mixedTables([one], rooms).get('one'), 'a workshop has tables');
}

const nowhere = { subdistrict: null, kind: null };

async function seatedIn(reader: Reader, workshop: WorkshopId) {
  return reader
    .select({
      id: participant.id,
      table: participant.table,
      organisation: participant.organisation,
      kind: organisation.kind,
      subdistrict: municipality.subdistrict,
    })
    .from(participant)
    .leftJoin(organisation, eq(organisation.id, participant.organisation))
    .leftJoin(municipality, eq(municipality.organisation, participant.organisation))
    .where(and(eq(participant.workshop, workshop), isNull(participant.removedAt)));
}

async function bodyOf(reader: Reader, id: OrganisationId) {
  const [row] = await reader
    .select({ kind: organisation.kind, subdistrict: municipality.subdistrict })
    .from(organisation)
    .leftJoin(municipality, eq(municipality.organisation, organisation.id))
    .where(eq(organisation.id, id));
  return row ?? null;
}
