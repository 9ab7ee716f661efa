import type { RoundKind } from '../decisions/round.ts';
import type { DocumentRow } from '../documents/api.ts';
import type { DocumentKind } from '../documents/kind.ts';
import type { Standing } from '../documents/lives.ts';
import type {
  ConsultationRoundId,
  DocumentId,
  NoticeId,
  ObservationId,
  SignOffRoundId,
} from '../kernel/ids.ts';

/** One thing that changed since the last visit, newest first. */
export type ChangeView =
  | {
      readonly kind: 'written';
      readonly at: string;
      readonly document: DocumentId;
      readonly title: string;
      /** By what it is called: its number in the plan, or its code. */
      readonly number: string | null;
      /** Names with their office, at most three. */
      readonly by: readonly { readonly name: string; readonly office: string }[];
      /** People beyond those named. */
      readonly others: number;
    }
  | {
      readonly kind: 'created' | 'imported' | 'duplicated';
      readonly at: string;
      readonly document: DocumentId;
      readonly of: DocumentKind;
      readonly title: string;
      readonly number: string | null;
      readonly by: { readonly name: string; readonly office: string } | null;
    }
  | {
      readonly kind: 'advanced';
      readonly at: string;
      readonly document: DocumentId;
      readonly title: string;
      readonly number: string | null;
      readonly by: { readonly name: string; readonly office: string } | null;
      readonly from: Standing;
      readonly to: Standing;
      /** In the words of whoever took the step. */
      readonly reason: string | null;
    }
  | {
      readonly kind: 'placed' | 'granted' | 'grant_withdrawn';
      readonly at: string;
      readonly document: DocumentId;
      readonly title: string;
      readonly number: string | null;
      readonly by: { readonly name: string; readonly office: string } | null;
      /** Whom a grant is about. */
      readonly to: string | null;
    }
  | {
      readonly kind: 'attached' | 'attachment_removed';
      readonly at: string;
      readonly document: DocumentId;
      readonly title: string;
      readonly number: string | null;
      readonly by: { readonly name: string; readonly office: string } | null;
      /** Of the attachment. */
      readonly name: string;
    }
  | {
      readonly kind: 'renamed';
      readonly at: string;
      readonly document: DocumentId;
      readonly title: string;
      readonly number: string | null;
      readonly by: { readonly name: string; readonly office: string } | null;
      readonly was: string;
    };

/**
 * What waits for this reader, the next deadline first: each has one thing to do. `reply`: an observation that
 * she could reply to. `assigned`: one that waits for her. `observe`: a round to which she is invited, in which
 * she has not observed yet. `close`: a round whose deadline has passed. `named`: somebody named her, unread. `sign`: a
 * round of sign-off in which she can speak for a seat or a party and has not yet.
 */
export type WaitingView =
  | (OnObservation & { readonly kind: 'assigned'; readonly due: string | null })
  | (OnObservation & { readonly kind: 'named'; readonly notice: NoticeId })
  | {
      /** All observations of one document that wait for a reply. */
      readonly kind: 'reply';
      readonly document: DocumentId;
      readonly title: string;
      readonly number: string | null;
      readonly waiting: number;
      readonly of: number;
    }
  | {
      readonly kind: 'observe' | 'close';
      readonly round: ConsultationRoundId;
      readonly roundNumber: number;
      readonly deadline: string;
      readonly documents: readonly {
        readonly id: DocumentId;
        readonly title: string;
        readonly number: string | null;
      }[];
    }
  | {
      readonly kind: 'sign';
      readonly round: SignOffRoundId;
      readonly roundKind: RoundKind;
      /** Null for the whole plan. */
      readonly title: string | null;
      readonly version: number | null;
      /** Null: it closes during the sitting. */
      readonly deadline: string | null;
      /** For how many seats. */
      readonly seats: number;
    };

type OnObservation = {
  readonly document: DocumentId;
  readonly title: string;
  readonly number: string | null;
  readonly observation: ObservationId;
  readonly observationNumber: number;
  readonly quote: string | null;
  readonly words: string;
  readonly by: { readonly name: string; readonly office: string };
  readonly at: string;
};

/** A day on which something ends, for the list of dates. */
export type DateView = {
  readonly kind: 'consultation_deadline' | 'due';
  readonly at: string;
  readonly title: string;
  readonly document: DocumentId | null;
  readonly round: ConsultationRoundId | null;
};

/** `GET /api/desk`: the Scrivania. */
export type DeskView = {
  readonly waiting: readonly WaitingView[];
  readonly dates: readonly DateView[];
  /** ISO instant of the visit before this one; null the first time. */
  readonly lastVisit: string | null;
  /** What I may write, last changed first. */
  readonly mine: readonly DocumentRow[];
  readonly changes: readonly ChangeView[];
};
