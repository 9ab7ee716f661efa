import { inArray } from 'drizzle-orm';
import { workshopFacilitator, workshopTable } from '../../drizzle/schema/workshops.ts';
import type { DocumentId, GuestId, PersonId, WorkshopId, WorkshopTableId } from '../../shared/kernel/ids.ts';
import type { Visitor } from '../../shared/people/visitor.ts';
import { isTaken } from '../../shared/workshops/phase.ts';
import type { Reader } from '../platform/database.ts';
import { gathered } from '../platform/gathered.ts';
import type { Access } from '../sync/writeAccess.ts';
import { leads } from './leads.ts';
import { type Participant, seatedMembers } from './participantStore.ts';
import { type Workshop, workshopOf } from './workshopStore.ts';

/** What a visitor may do with the text of a table; null where the text is no table's. */
export type TableAccess = (visitor: Visitor, document: DocumentId) => Promise<Access | null>;

/**
 * Whoever sits at it writes while the phase takes words and nobody has frozen it or muted her, and reads afterwards as
 * long as her session lasts. Whoever leads the workshop writes as long as it is open. Others see nothing of it.
 */
export function tableAccessOver(reader: Reader): TableAccess {
  const tableOf = gathered((ids: readonly DocumentId[]) => tablesWith(reader, ids));
  const seatOf = gathered((keys: readonly string[]) => seatsOf(reader, keys));
  return async (visitor, document) => {
    const table = await tableOf(document);
    if (table === null) return null;
    if (isLedBy(visitor, table))
      return table.workshop.state.kind === 'open' && !table.frozen ? 'write' : 'read';
    const seat = await seatOf(keyOf(visitor, table.workshop.id));
    if (seat === null || seat.table !== table.id) return 'none';
    const writes = isTaken(table.workshop.state, 'write_text') && !table.frozen && !seat.muted;
    return writes ? 'write' : 'read';
  };
}

type Table = {
  readonly id: WorkshopTableId;
  readonly frozen: boolean;
  readonly workshop: Workshop;
  readonly facilitators: readonly { readonly id: PersonId }[];
};

function isLedBy(visitor: Visitor, { facilitators, workshop: { district } }: Table): boolean {
  return (
    visitor.kind === 'person' && visitor.actor.district === district && leads(visitor.actor, facilitators)
  );
}

async function tablesWith(
  reader: Reader,
  documents: readonly DocumentId[],
): Promise<ReadonlyMap<DocumentId, Table>> {
  const rows = await reader
    .select({
      document: workshopTable.document,
      id: workshopTable.id,
      frozen: workshopTable.frozen,
      workshop: workshopTable.workshop,
    })
    .from(workshopTable)
    .where(inArray(workshopTable.document, [...documents]));
  const ids = [...new Set(rows.map((row) => row.workshop))];
  if (ids.length === 0) return new Map();
  const [held, leaders] = await Promise.all([
    Promise.all(ids.map((id) => workshopOf(reader, id))),
    reader.select().from(workshopFacilitator).where(inArray(workshopFacilitator.workshop, ids)),
  ]);
  const known = new Map(held.flatMap((one) => (one === null ? [] : [[one.id, one] as const])));
  return new Map(
    rows.flatMap(({ document, id, frozen, workshop: of }) => {
      const found = known.get(of);
      const facilitators = leaders.filter((row) => row.workshop === of).map(({ person }) => ({ id: person }));
      return found === undefined ? [] : [[document, { id, frozen, workshop: found, facilitators }] as const];
    }),
  );
}

function keyOf(visitor: Visitor, of: WorkshopId): string {
  return visitor.kind === 'person'
    ? `${of} person ${visitor.actor.person}`
    : `${of} guest ${visitor.guest.id}`;
}

async function seatsOf(reader: Reader, keys: readonly string[]): Promise<ReadonlyMap<string, Participant>> {
  const parts = keys.map((key) => key.split(' '));
  const ids = (kind: string) => parts.filter((part) => part[1] === kind).map((part) => part[2] ?? '');
  const seated = await seatedMembers(reader, {
    guests: ids('guest') as GuestId[],
    persons: ids('person') as PersonId[],
  });
  return new Map(
    seated.map((one) => [
      one.guestId === null
        ? `${one.workshop} person ${one.personId}`
        : `${one.workshop} guest ${one.guestId}`,
      one,
    ]),
  );
}
