import type { Choice, Ending, RoundKind } from '../decisions/round.ts';
import type { Outcome } from '../discussion/observationState.ts';
import type { RecommendationOutcome } from '../documents/recommendationLife.ts';
import type {
  BallotId,
  ConsultationRoundId,
  DocumentId,
  NoticeId,
  ObservationEntryId,
  ObservationId,
  OrganisationId,
  PersonId,
  SignOffRoundId,
} from '../kernel/ids.ts';

type OnObservation = {
  readonly observation: ObservationId;
  readonly number: number;
  readonly by: PersonId;
};
type OnSignOff = {
  readonly signOff: SignOffRoundId;
  readonly number: number;
  readonly of: RoundKind;
  readonly whole: boolean;
};
/** Until when one may speak, and where it is spoken of; null: until whoever presides closes it, at a distance. */
type Timed = {
  readonly deadline: string | null;
  readonly sitting: { readonly at: string; readonly place: string } | null;
};
type OnRound = { readonly round: ConsultationRoundId; readonly number: number };

/**
 * What a person is told. Ids and numbers only: names, titles and words are read when it is shown, so that what
 * was hidden meanwhile is not.
 */
export type NoticeFacts =
  /** Somebody named me, or an organisation for which I act. */
  | ({
      readonly kind: 'mentioned';
      readonly entry: ObservationEntryId;
      readonly as: OrganisationId | null;
    } & OnObservation)
  /** An observation waits for me, until a day if there is one. */
  | ({ readonly kind: 'assigned'; readonly due: string | null } & OnObservation)
  /** That day is tomorrow, or has come. */
  | {
      readonly kind: 'due';
      readonly observation: ObservationId;
      readonly number: number;
      readonly due: string;
    }
  /** Mine has its reply. */
  | ({ readonly kind: 'answered'; readonly outcome: Outcome } & OnObservation)
  /** Mine was closed without a reply, by whoever writes the text. */
  | ({ readonly kind: 'resolved' } & OnObservation)
  /** It waits again: it was reopened, or is no longer merged. */
  | ({ readonly kind: 'reopened' } & OnObservation)
  | ({ readonly kind: 'merged'; readonly into: ObservationId; readonly intoNumber: number } & OnObservation)
  /** Words of mine were hidden. */
  | ({ readonly kind: 'hidden'; readonly entry: ObservationEntryId } & OnObservation)
  /** Somebody wrote into a thread in which I have written. */
  | ({ readonly kind: 'commented'; readonly entry: ObservationEntryId } & OnObservation)
  /** For those who reply: a new one. */
  | ({ readonly kind: 'observed'; readonly proposal: boolean } & OnObservation)
  | ({ readonly kind: 'consultation_opened'; readonly deadline: string; readonly by: PersonId } & OnRound)
  | ({ readonly kind: 'consultation_prolonged'; readonly deadline: string } & OnRound)
  | ({ readonly kind: 'consultation_reminder'; readonly deadline: string; readonly by: PersonId } & OnRound)
  /** The deadline is near; `over`: it has passed, said to whoever closes the round. */
  | ({ readonly kind: 'consultation_deadline'; readonly deadline: string; readonly over: boolean } & OnRound)
  | ({ readonly kind: 'consultation_closed' } & OnRound)
  /** I am called to speak for a seat or a party: the convocation. */
  | ({ readonly kind: 'round_opened'; readonly by: PersonId } & Timed & OnSignOff)
  | ({ readonly kind: 'round_reminder'; readonly by: PersonId } & Timed & OnSignOff)
  | ({ readonly kind: 'round_prolonged'; readonly deadline: string } & OnSignOff)
  /** The deadline is near, and a seat of mine has not spoken. */
  | ({ readonly kind: 'round_deadline'; readonly deadline: string } & OnSignOff)
  | ({ readonly kind: 'round_closed'; readonly ending: RoundEnding } & OnSignOff)
  /** The mayors have answered a recommendation of mine, or of an organisation for which I act. */
  | { readonly kind: 'recommendation_answered'; readonly outcome: RecommendationOutcome }
  /** What I said is on record, and where: the entry's hash is an anchor outside (docs/spec/decisions.md J4). */
  | ({
      readonly kind: 'receipt';
      readonly ballot: BallotId;
      readonly choice: Choice;
      /** For me, by the secretary. */
      readonly entered: boolean;
      readonly by: PersonId;
      readonly record: { readonly seq: number; readonly hash: string };
    } & OnSignOff);

/** How a round ended, in one word. */
export type RoundEnding = 'approved' | 'rejected' | 'undecided' | Exclude<Ending['kind'], 'decided'>;

export type NoticeKind = NoticeFacts['kind'];

/**
 * Whether a mail says it at once, and what switches that off; otherwise the digest of the day does. `always`: a
 * convocation and a receipt belong to the act itself, and nothing switches them off.
 */
export const urgency: Record<NoticeKind, 'always' | 'mentions' | 'deadlines' | null> = {
  mentioned: 'mentions',
  assigned: 'mentions',
  due: 'deadlines',
  answered: null,
  resolved: null,
  reopened: null,
  merged: null,
  hidden: null,
  commented: null,
  observed: null,
  consultation_opened: 'deadlines',
  consultation_prolonged: 'deadlines',
  consultation_reminder: 'deadlines',
  consultation_deadline: 'deadlines',
  consultation_closed: null,
  round_opened: 'always',
  round_reminder: 'deadlines',
  round_prolonged: 'deadlines',
  round_deadline: 'deadlines',
  round_closed: 'deadlines',
  receipt: 'always',
  recommendation_answered: null,
};

/** One notice as it is shown. */
export type NoticeView = {
  readonly id: NoticeId;
  readonly at: string;
  readonly read: boolean;
  readonly facts: NoticeFacts;
  /** Null where it is about no document, or one that I may not read any more. */
  readonly document: {
    readonly id: DocumentId;
    readonly title: string;
    readonly number: string | null;
  } | null;
  /** Who did it, as she is called now; null: time itself. */
  readonly by: { readonly name: string; readonly office: string } | null;
  /** Of the organisation as which I was named. */
  readonly as: string | null;
  /** The first words of what it is about; null where they are hidden. */
  readonly words: string | null;
};
