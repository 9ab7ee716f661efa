import type { RoundKind } from '../decisions/round.ts';
import type {
  ConsultationRoundId,
  DocumentId,
  ObservationId,
  OrganisationId,
  PersonId,
  SignOffRoundId,
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

/** A round of sign-off with a deadline ahead. */
export type DueSignOff = {
  readonly id: SignOffRoundId;
  readonly number: number;
  readonly kind: RoundKind;
  readonly whole: boolean;
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
    /** Whoever could speak for a seat that has not spoken. */
    | { readonly silentIn: SignOffRoundId }
    | { readonly observation: DueObservation };
};

/** Nobody is told of a day before it is day. */
const morning = '07:00';

/**
 * What the calendar tells now: three days and one day before a deadline to the invited and to seats that have not
 * spoken, after it to whoever leads; the day before and the day itself of what waits for somebody.
 */
export function whatIsDue(
  now: Date,
  rounds: readonly DueRound[],
  observations: readonly DueObservation[],
  signOffs: readonly DueSignOff[],
): readonly Due[] {
  const isDay = clockInItaly(now) >= morning;
  return [
    ...rounds.flatMap((round) => (round.deadline <= now ? over(round) : isDay ? near(round, now) : [])),
    ...signOffs.flatMap((one) => (isDay ? nearSignOff(one, now) : [])),
    ...observations.flatMap((one) => (isDay ? dueDay(one, dayInItaly(now)) : [])),
  ];
}

function over({ id, number, deadline }: DueRound): readonly Due[] {
  const until = deadline.toISOString();
  const facts = { kind: 'consultation_deadline', round: id, number, deadline: until, over: true } as const;
  return [{ cause: `round:${id}:over:${until}`, facts, to: { leadersOf: id } }];
}

function near(round: DueRound, now: Date): readonly Due[] {
  const { id, number, deadline } = round;
  const days = daysLeft(round, now);
  if (days === null) return [];
  const until = deadline.toISOString();
  const facts = { kind: 'consultation_deadline', round: id, number, deadline: until, over: false } as const;
  return [{ cause: `round:${id}:${days}:${until}`, facts, to: { invitedTo: id } }];
}

function nearSignOff(one: DueSignOff, now: Date): readonly Due[] {
  const { id, number, kind, whole, deadline } = one;
  const days = daysLeft(one, now);
  if (days === null) return [];
  const until = deadline.toISOString();
  const facts = {
    kind: 'round_deadline',
    signOff: id,
    number,
    of: kind,
    whole,
    deadline: until,
  } as const;
  return [{ cause: `round:${id}:${days}:${until}`, facts, to: { silentIn: id } }];
}

/** Three, or one; null while it is further off. A round that is opened when its deadline is near says so by being opened. */
function daysLeft(
  { openedAt, deadline }: { readonly openedAt: Date; readonly deadline: Date },
  now: Date,
): 1 | 3 | null {
  const last = dayInItaly(deadline);
  const left = daysBetween(dayInItaly(now), last);
  const days = left <= 1 ? 1 : 3;
  return left > 3 || daysBetween(dayInItaly(openedAt), last) <= days ? null : days;
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
