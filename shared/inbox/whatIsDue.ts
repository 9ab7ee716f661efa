import type {
  ConsultationRoundId,
  DocumentId,
  ObservationId,
  OrganisationId,
  PersonId,
} from '../kernel/ids.ts';
import { clockInItaly, dayInItaly } from '../people/day.ts';
import type { NoticeFacts } from './notice.ts';

/** A round that nobody has closed. */
export type DueRound = {
  readonly id: ConsultationRoundId;
  readonly number: number;
  readonly openedAt: Date;
  readonly deadline: Date;
};

/** An observation that waits for somebody until a day. */
export type DueObservation = {
  readonly id: ObservationId;
  readonly document: DocumentId;
  readonly number: number;
  readonly due: string;
  readonly assignedPerson: PersonId | null;
  readonly assignedOrganisation: OrganisationId | null;
};

/** Something that the calendar tells. Its cause is the same however often one asks. */
export type Due = {
  readonly cause: string;
  readonly facts: NoticeFacts;
  readonly to:
    | { readonly invitedTo: ConsultationRoundId }
    | { readonly leadersOf: ConsultationRoundId }
    | { readonly observation: DueObservation };
};

/** Nobody is told of a day before it is day. */
const morning = '07:00';

/**
 * What the calendar tells now: three days and one day before a deadline to the invited, after it to whoever leads;
 * the day before and the day itself of what waits for somebody.
 */
export function whatIsDue(
  now: Date,
  rounds: readonly DueRound[],
  observations: readonly DueObservation[],
): readonly Due[] {
  const isDay = clockInItaly(now) >= morning;
  return [
    ...rounds.flatMap((round) => (round.deadline <= now ? over(round) : isDay ? near(round, now) : [])),
    ...observations.flatMap((one) => (isDay ? dueDay(one, dayInItaly(now)) : [])),
  ];
}

function over({ id, number, deadline }: DueRound): readonly Due[] {
  const until = deadline.toISOString();
  const facts = { kind: 'consultation_deadline', round: id, number, deadline: until, over: true } as const;
  return [{ cause: `round:${id}:over:${until}`, facts, to: { leadersOf: id } }];
}

/** A round that is opened when its deadline is near says so by being opened. */
function near({ id, number, openedAt, deadline }: DueRound, now: Date): readonly Due[] {
  const until = deadline.toISOString();
  const last = dayInItaly(deadline);
  const left = daysBetween(dayInItaly(now), last);
  const days = left <= 1 ? 1 : 3;
  if (left > 3 || daysBetween(dayInItaly(openedAt), last) <= days) return [];
  const facts = { kind: 'consultation_deadline', round: id, number, deadline: until, over: false } as const;
  return [{ cause: `round:${id}:${days}:${until}`, facts, to: { invitedTo: id } }];
}

function dueDay(one: DueObservation, today: string): readonly Due[] {
  const { id, number, due } = one;
  const left = daysBetween(today, due);
  if (left !== 0 && left !== 1) return [];
  const facts = { kind: 'due', observation: id, number, due } as const;
  return [{ cause: `due:${id}:${due}:${left}`, facts, to: { observation: one } }];
}

/** The calendar day after one. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + 24 * hour).toISOString().slice(0, 10);
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / (24 * hour);
}

const hour = 60 * 60 * 1000;
