import { and, count, eq, exists, inArray, isNull, or, sql } from 'drizzle-orm';
import {
  consultationRound,
  consultationRoundDocument,
  observation,
  observationEntry,
} from '../../drizzle/schema/discussion.ts';
import { notice } from '../../drizzle/schema/inbox.ts';
import type { DocumentId, NoticeId, ObservationId } from '../../shared/kernel/ids.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { invitationsOf } from '../discussion/invitationStore.ts';
import type { Reader } from '../platform/database.ts';

const first = and(eq(observationEntry.observation, observation.id), eq(observationEntry.place, 1));

const observed = {
  document: observation.document,
  observation: observation.id,
  observationNumber: observation.number,
  anchor: observation.anchor,
  due: observation.due,
  name: observationEntry.name,
  office: observationEntry.office,
  at: observationEntry.at,
  /** Null where they are hidden. */
  words: sql<
    string | null
  >`case when ${observationEntry.hiddenAt} is null then ${observationEntry.words} end`,
};

/** Open observations that wait for this person, or for an organisation for which she acts. */
export async function assignedTo(reader: Reader, { person, organisations }: Actor) {
  return reader
    .select(observed)
    .from(observation)
    .innerJoin(observationEntry, first)
    .where(
      and(
        eq(observation.state, 'open'),
        or(
          eq(observation.assignedPerson, person),
          inArray(observation.assignedOrganisation, [...organisations]),
        ),
      ),
    );
}

/** What was said of these observations, by id. */
export async function observedBy(reader: Reader, ids: readonly ObservationId[]) {
  const rows =
    ids.length === 0
      ? []
      : await reader
          .select(observed)
          .from(observation)
          .innerJoin(observationEntry, first)
          .where(inArray(observation.id, [...ids]));
  return new Map(rows.map((row) => [row.observation, row]));
}

export type ObservedRow = Awaited<ReturnType<typeof assignedTo>>[number];

const namedAtMost = 20;

/** In which observations she was named and has not read so, newest first. */
export async function unreadNames(
  reader: Reader,
  { person }: Actor,
): Promise<readonly { readonly notice: NoticeId; readonly observation: ObservationId }[]> {
  return reader
    .select({ notice: notice.id, observation: sql<ObservationId>`${notice.facts} ->> 'observation'` })
    .from(notice)
    .where(
      and(eq(notice.person, person), isNull(notice.readAt), sql`${notice.facts} ->> 'kind' = 'mentioned'`),
    )
    .orderBy(sql`${notice.place} desc`)
    .limit(namedAtMost);
}

/** Of these texts, those with observations that wait for a reply: how many of how many. */
export async function waitingForReply(
  reader: Reader,
  documents: readonly DocumentId[],
): Promise<readonly { readonly document: DocumentId; readonly waiting: number; readonly of: number }[]> {
  if (documents.length === 0) return [];
  const waiting = sql<number>`(count(*) filter (where ${observation.state} = 'open'))::int`;
  return reader
    .select({ document: observation.document, waiting, of: count() })
    .from(observation)
    .where(inArray(observation.document, [...documents]))
    .groupBy(observation.document)
    .having(sql`bool_or(${observation.state} = 'open')`);
}

/** The rounds that nobody has closed, as they concern one person. */
export async function roundsFor(reader: Reader, { person, district, organisations }: Actor) {
  const round = consultationRound;
  const invited = invitationsOf(reader, { person, organisations });
  const observes = reader
    .select({ id: observation.id })
    .from(observation)
    .innerJoin(observationEntry, first)
    .where(and(eq(observation.round, round.id), eq(observationEntry.person, person)));
  const rows = await reader
    .select({
      id: round.id,
      number: round.number,
      deadline: round.deadline,
      invited: exists(invited).mapWith(Boolean),
      hasObserved: exists(observes).mapWith(Boolean),
      document: consultationRoundDocument.document,
    })
    .from(round)
    .innerJoin(consultationRoundDocument, eq(consultationRoundDocument.round, round.id))
    .where(and(eq(round.district, district), isNull(round.closedAt)))
    .orderBy(round.deadline, round.id);
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((ofRound) => {
    const [one] = ofRound;
    if (one === undefined) return [];
    const { id, number, deadline, invited: isInvited, hasObserved } = one;
    const documents = ofRound.map((row) => row.document);
    return [
      { id, number, deadline, isInvited: Boolean(isInvited), hasObserved: Boolean(hasObserved), documents },
    ];
  });
}

export type RoundFor = Awaited<ReturnType<typeof roundsFor>>[number];
