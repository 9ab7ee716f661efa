import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { guest, municipality, organisation, person } from '../../drizzle/schema/people.ts';
import { participant } from '../../drizzle/schema/workshops.ts';
import type { WorkshopId } from '../../shared/kernel/ids.ts';
import type { Reader } from '../platform/database.ts';

/** Who has come to a workshop and sits there, in the order in which they came, under which name and from where. */
export async function seatedIn(reader: Reader, workshop: WorkshopId) {
  return reader
    .select({
      id: participant.id,
      name: sql<string | null>`coalesce(${person.name}, ${guest.name})`,
      table: participant.table,
      organisation: participant.organisation,
      kind: organisation.kind,
      subdistrict: municipality.subdistrict,
    })
    .from(participant)
    .leftJoin(person, eq(person.id, participant.person))
    .leftJoin(guest, eq(guest.id, participant.guest))
    .leftJoin(organisation, eq(organisation.id, participant.organisation))
    .leftJoin(municipality, eq(municipality.organisation, participant.organisation))
    .where(and(eq(participant.workshop, workshop), isNull(participant.removedAt)))
    .orderBy(asc(participant.joinedAt), asc(participant.id));
}
