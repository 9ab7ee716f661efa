import { asc, eq, inArray, sql } from 'drizzle-orm';
import { guest, organisation, person } from '../../drizzle/schema/people.ts';
import { contribution, participant } from '../../drizzle/schema/workshops.ts';
import type { ContributionId, ParticipantId, WorkshopId, WorkshopTableId } from '../../shared/kernel/ids.ts';
import type { Bringer, Card, ConsoleCard } from '../../shared/workshops/board.ts';
import type { Reader } from '../platform/database.ts';

/**
 * Whoever supports a card, or one that was merged into it, counts once: two cards that say the same have the supporters
 * of both. Two branches, each of which finds its few rows by an index: with `or` every support of every workshop is read
 * for each card.
 */
export const supportsOfCard = sql<number>`(
  select count(distinct given.participant_id)::int from (
    select participant_id from support where contribution_id = ${contribution.id}
    union all
    select s.participant_id from contribution m join support s on s.contribution_id = m.id
    where m.merged_into = ${contribution.id}
  ) as given)`;

const columns = {
  id: contribution.id,
  workshop: contribution.workshop,
  table: contribution.table,
  revision: contribution.revision,
  kind: contribution.kind,
  words: contribution.words,
  tags: contribution.tags,
  participant: contribution.participant,
  onBehalf: contribution.onBehalf,
  name: sql<string | null>`coalesce(${person.name}, ${guest.name})`,
  organisation: organisation.name,
  cluster: contribution.cluster,
  mergedInto: contribution.mergedInto,
  hiddenAt: contribution.hiddenAt,
  hiddenBy: contribution.hiddenBy,
  hiddenReason: contribution.hiddenReason,
  at: contribution.at,
  supports: supportsOfCard,
};

function rows(reader: Reader) {
  return reader
    .select(columns)
    .from(contribution)
    .innerJoin(participant, eq(participant.id, contribution.participant))
    .leftJoin(person, eq(person.id, participant.person))
    .leftJoin(guest, eq(guest.id, participant.guest))
    .leftJoin(organisation, eq(organisation.id, participant.organisation))
    .orderBy(asc(contribution.at), asc(contribution.id))
    .$dynamic();
}

type Row = Awaited<ReturnType<typeof rows>>[number];

/** The cards of a table, as whoever sits there sees them. */
export async function cardsAt(reader: Reader, table: WorkshopTableId): Promise<readonly Card[]> {
  return (await rows(reader).where(eq(contribution.table, table))).map(cardOf);
}

/** One card, for its table and for the console. */
export async function cardBoth(
  reader: Reader,
  id: ContributionId,
): Promise<{ readonly workshop: WorkshopId; readonly table: Card; readonly console: ConsoleCard } | null> {
  const [row] = await rows(reader).where(eq(contribution.id, id));
  if (row === undefined) return null;
  const holds = await mergedInto(reader, [id]);
  return { workshop: row.workshop, table: cardOf(row), console: consoleCardOf(row, holds.get(id) ?? []) };
}

export async function consoleCards(reader: Reader, of: WorkshopId): Promise<readonly ConsoleCard[]> {
  const found = await rows(reader).where(eq(contribution.workshop, of));
  const holds = Map.groupBy(
    found.filter(({ mergedInto: into }) => into !== null),
    ({ mergedInto: into }) => into,
  );
  return found.map((row) =>
    consoleCardOf(
      row,
      (holds.get(row.id) ?? []).map(({ id }) => id),
    ),
  );
}

/** What one participant has brought, and into which cards some of it was merged. */
export async function cardsOfRecap(reader: Reader, by: ParticipantId) {
  const own = (await rows(reader).where(eq(contribution.participant, by))).map((row) =>
    consoleCardOf(row, []),
  );
  const into = own.flatMap(({ standing }) => (standing.kind === 'merged' ? [standing.into] : []));
  const others = into.length === 0 ? [] : await rows(reader).where(inArray(contribution.id, into));
  return { own, others: others.map((row) => consoleCardOf(row, [])) };
}

async function mergedInto(reader: Reader, into: readonly ContributionId[]) {
  const found = await reader
    .select({ id: contribution.id, into: contribution.mergedInto })
    .from(contribution)
    .where(inArray(contribution.mergedInto, [...into]));
  return new Map(into.map((id) => [id, found.filter((row) => row.into === id).map((row) => row.id)]));
}

function cardOf(row: Row): Card {
  const { id, table, revision, kind, tags, supports: count, at } = row;
  const standing = standingOf(row);
  const text = standing.kind === 'hidden' ? '' : row.words;
  return {
    id,
    table,
    revision,
    kind,
    text,
    tags: standing.kind === 'hidden' ? [] : tags,
    bringer: bringerOf(row),
    supports: count,
    standing,
    at: at.toISOString(),
  };
}

function consoleCardOf(row: Row, holds: readonly ContributionId[]): ConsoleCard {
  const { hiddenAt, hiddenBy, hiddenReason } = row;
  const hidden =
    hiddenAt === null || hiddenBy === null
      ? null
      : { words: row.words, reason: hiddenReason ?? '', by: hiddenBy, at: hiddenAt.toISOString() };
  return { ...cardOf(row), cluster: row.cluster, hidden, holds };
}

function standingOf({ hiddenAt, mergedInto: into }: Row): Card['standing'] {
  if (hiddenAt !== null) return { kind: 'hidden' };
  return into === null ? { kind: 'shown' } : { kind: 'merged', into };
}

function bringerOf({ onBehalf, participant: id, name, organisation: body }: Row): Bringer {
  if (onBehalf) return { by: 'on_behalf', typedBy: id };
  return name === null ? { by: 'forgotten' } : { by: 'participant', id, name, organisation: body };
}
