import { and, asc, count, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import { guest, organisation, person } from '../../drizzle/schema/people.ts';
import { participant } from '../../drizzle/schema/workshops.ts';
import type {
  GuestId,
  OrganisationId,
  ParticipantId,
  PersonId,
  WorkshopId,
  WorkshopTableId,
} from '../../shared/kernel/ids.ts';
import type { Visitor } from '../../shared/people/visitor.ts';
import type { ParticipantRow } from '../../shared/workshops/board.ts';
import type { Reader, Transaction } from '../platform/database.ts';

/** Somebody as she takes part. A person has the name and body of the register, a guest those that she gave. */
export type Participant = ParticipantRow & {
  readonly workshop: WorkshopId;
  readonly guestId: GuestId | null;
  readonly personId: PersonId | null;
  readonly supports: number;
  readonly preferences: number;
};

const columns = {
  id: participant.id,
  workshop: participant.workshop,
  revision: participant.revision,
  guestId: participant.guest,
  personId: participant.person,
  name: sql<string | null>`coalesce(${person.name}, ${guest.name})`,
  organisation: organisation.name,
  table: participant.table,
  muted: participant.muted,
  removedAt: participant.removedAt,
  supports: participant.supports,
  preferences: participant.preferences,
  joinedAt: participant.joinedAt,
};

function rows(reader: Reader) {
  return reader
    .select(columns)
    .from(participant)
    .leftJoin(person, eq(person.id, participant.person))
    .leftJoin(guest, eq(guest.id, participant.guest))
    .leftJoin(organisation, eq(organisation.id, participant.organisation))
    .$dynamic();
}

type Row = Awaited<ReturnType<typeof rows>>[number];

function read({ removedAt, joinedAt, ...row }: Row): Participant {
  return {
    ...row,
    guest: row.guestId !== null,
    removed: removedAt !== null,
    joinedAt: joinedAt.toISOString(),
  };
}

export async function participantsOf(reader: Reader, of: WorkshopId): Promise<readonly Participant[]> {
  const found = await rows(reader).where(eq(participant.workshop, of)).orderBy(asc(participant.joinedAt));
  return found.map(read);
}

export async function participantOf(reader: Reader, id: ParticipantId): Promise<Participant | null> {
  const [row] = await rows(reader).where(eq(participant.id, id));
  return row === undefined ? null : read(row);
}

/** As what this visitor takes part in a workshop; null where she does not. */
export async function participantBehind(
  reader: Reader,
  of: WorkshopId,
  visitor: Visitor,
): Promise<Participant | null> {
  const [row] = await rows(reader).where(and(eq(participant.workshop, of), isVisitor(visitor)));
  return row === undefined ? null : read(row);
}

/** Those of these guests and persons who sit at some table, by their id as members of a text. */
export async function seatedMembers(
  reader: Reader,
  who: { readonly guests: readonly GuestId[]; readonly persons: readonly PersonId[] },
): Promise<readonly Participant[]> {
  if (who.guests.length + who.persons.length === 0) return [];
  const one = or(inArray(participant.guest, [...who.guests]), inArray(participant.person, [...who.persons]));
  const found = await rows(reader).where(and(one, isNull(participant.removedAt)));
  return found.map(read);
}

/** How many guests have sat down and were not let go. */
export async function guestsIn(reader: Reader, of: WorkshopId): Promise<number> {
  const [row] = await reader
    .select({ guests: count(participant.guest) })
    .from(participant)
    .where(and(eq(participant.workshop, of), isNull(participant.removedAt)));
  return row?.guests ?? 0;
}

export async function insertParticipant(
  tx: Transaction,
  made: {
    readonly id: ParticipantId;
    readonly workshop: WorkshopId;
    readonly guest: GuestId | null;
    readonly person: PersonId | null;
    readonly organisation: OrganisationId | null;
    readonly table: WorkshopTableId;
    readonly joinedAt: Date;
  },
): Promise<void> {
  await tx.insert(participant).values(made);
}

/** False where somebody else has changed her since. */
export async function changeParticipant(
  tx: Transaction,
  id: ParticipantId,
  seen: number,
  to: { readonly table?: WorkshopTableId; readonly muted?: boolean; readonly removedAt?: Date },
): Promise<boolean> {
  const changed = await tx
    .update(participant)
    .set({ ...to, revision: sql`${participant.revision} + 1` })
    .where(and(eq(participant.id, id), eq(participant.revision, seen)))
    .returning({ id: participant.id });
  return changed.length === 1;
}

/** One more of what she has so many of: false where that would be more than the budget. */
export async function spend(
  tx: Transaction,
  id: ParticipantId,
  what: 'supports' | 'preferences',
  budget: number,
): Promise<boolean> {
  const changed = await tx
    .update(participant)
    .set({ [what]: sql`${participant[what]} + 1` })
    .where(and(eq(participant.id, id), lt(participant[what], budget)))
    .returning({ id: participant.id });
  return changed.length === 1;
}

export async function giveBack(
  tx: Transaction,
  id: ParticipantId,
  what: 'supports' | 'preferences',
): Promise<void> {
  await tx
    .update(participant)
    .set({ [what]: sql`${participant[what]} - 1` })
    .where(eq(participant.id, id));
}

function isVisitor(visitor: Visitor) {
  return visitor.kind === 'person'
    ? eq(participant.person, visitor.actor.person)
    : eq(participant.guest, visitor.guest.id);
}
