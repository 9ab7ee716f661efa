import type { ChangeWeight } from '../documents/version.ts';
import type {
  BallotId,
  BodyId,
  DelegationId,
  DistrictId,
  DocumentId,
  OrganisationId,
  PersonId,
  RoundSeatId,
  SeatId,
  SignOffRoundId,
  SubdistrictId,
  VersionId,
} from '../kernel/ids.ts';
import type { Outcome } from './outcome.ts';
import type { Rule } from './rule.ts';

/**
 * `vote`: a body decides under its rule. `opinion`: its members say what they think before the vote, and may say it
 * anew until the deadline. `signature`: every party signs, or nothing is concluded (docs/spec/decisions.md R1).
 */
export const roundKinds = ['vote', 'opinion', 'signature'] as const;
export type RoundKind = (typeof roundKinds)[number];

/** What can be said. Of a signature round a party says `in_favour` (it signs), `with_reservation` or `against` (it does not). */
export const choices = ['in_favour', 'with_reservation', 'against', 'abstention'] as const;
export type Choice = (typeof choices)[number];

/** One exact text of a round, in its place in the order. */
export type RoundText = {
  readonly document: DocumentId;
  readonly version: VersionId;
  readonly number: number;
  readonly title: string;
  /** Its place in the plan when the round opened; null outside it. Rounds of before it was kept have none. */
  readonly numberInPlan?: string | null;
  readonly hash: string;
  readonly change: ChangeWeight | null;
};

/** A seat of a body, or a party of an agreement, as it was when the round opened. */
export type RoundSeat = {
  readonly id: RoundSeatId;
  /** Null for a party. */
  readonly seat: SeatId | null;
  readonly organisation: OrganisationId;
  readonly name: string;
  readonly subdistrict: { readonly id: SubdistrictId; readonly name: string } | null;
  readonly weight: number;
  /** Who signs for a party; null for a seat of a body, where whoever holds it at the instant signs. */
  readonly signatory: PersonId | null;
};

/** What the mayors are asked to answer to a recommendation (R9); null for every other text. */
export type ProposedOutcome = {
  readonly outcome: 'accepted' | 'accepted_in_part' | 'deferred' | 'declined';
  readonly reason: string | null;
};

export type Opening = {
  readonly id: SignOffRoundId;
  readonly district: DistrictId;
  /** Counted within the district. */
  readonly number: number;
  readonly kind: RoundKind;
  /** Null for a signature round. */
  readonly body: { readonly id: BodyId; readonly name: string } | null;
  /** Whoever alone sees the count while it is open, and closes it (R8); null for a signature round. */
  readonly chair: PersonId | null;
  readonly texts: readonly RoundText[];
  /** The whole plan at once: SHA-256 over the hashes of its texts in order; null for single texts (R4). */
  readonly planHash: string | null;
  readonly proposal: ProposedOutcome | null;
  /** Null for a signature round: all parties, or none. */
  readonly rule: Rule | null;
  /** The year of the weights. */
  readonly weightYear: number | null;
  readonly seats: readonly RoundSeat[];
  readonly call: 'first' | 'second';
  /** The round of the first call that this one follows. */
  readonly follows: SignOffRoundId | null;
  /** When and where it is spoken of; null where it is done at a distance, until the deadline. */
  readonly sitting: { readonly at: string; readonly place: string } | null;
  /** ISO instant; null: the chair closes it by hand. */
  readonly deadline: string | null;
  readonly instructions: string | null;
};

/** By which right somebody speaks for a seat. */
export type Standing =
  | { readonly via: 'holder' }
  | {
      readonly via: 'delegation' | 'proxy';
      readonly delegation: DelegationId;
      readonly act: { readonly number: string; readonly date: string };
      readonly until: string;
      readonly giver: PersonId;
    }
  | { readonly via: 'signatory' };

/** How whoever spoke showed that it was she (J7): at most a simple electronic signature, the level named everywhere. */
export type Confirmation =
  | {
      readonly method: 'passkey';
      /** All base64url, as the browser gave it: enough to check it again without this server. */
      readonly credential: string;
      readonly publicKey: string;
      readonly authenticatorData: string;
      readonly clientData: string;
      readonly signature: string;
    }
  | { readonly method: 'email_code'; readonly sentTo: string }
  /** Given by telephone or on paper, and entered by the secretary. */
  | { readonly method: 'secretary'; readonly by: PersonId; readonly how: 'telephone' | 'paper' }
  /** In a demo district nobody can prove who she is. */
  | { readonly method: 'demo' };

export type Ballot = {
  readonly id: BallotId;
  readonly seat: RoundSeatId;
  readonly choice: Choice;
  readonly reason: string | null;
  readonly person: PersonId;
  /** Name and office as they were at that instant. */
  readonly name: string;
  readonly office: string;
  readonly standing: Standing;
  readonly confirmation: Confirmation;
  /** The statement that she confirmed, RFC 8785 text: `statement.ts`. */
  readonly statement: string;
  /** The one instant that decided deadline, delega and seat (R5). */
  readonly at: string;
};

/** How a round ended. */
export type Ending =
  | { readonly kind: 'decided'; readonly outcome: Outcome; readonly casting: PersonId | null }
  | { readonly kind: 'no_quorum'; readonly outcome: Outcome }
  /** The text goes back to whoever writes it, with a reason (R3). */
  | { readonly kind: 'sent_back'; readonly reason: string }
  /** An opinion needs no outcome. */
  | { readonly kind: 'heard' }
  | { readonly kind: 'concluded' }
  | { readonly kind: 'not_concluded'; readonly missing: readonly RoundSeatId[] };

/** What happened, in order; the whole of a round follows from it. */
export type RoundEvent =
  | { readonly type: 'opened'; readonly at: string; readonly by: PersonId; readonly opening: Opening }
  /** A seat is there, or is not any more; whoever speaks is there. */
  | {
      readonly type: 'attended';
      readonly at: string;
      readonly by: PersonId;
      readonly seat: RoundSeatId;
      readonly present: boolean;
    }
  | { readonly type: 'cast'; readonly at: string; readonly ballot: Ballot }
  | { readonly type: 'prolonged'; readonly at: string; readonly by: PersonId; readonly deadline: string }
  | { readonly type: 'closed'; readonly at: string; readonly by: PersonId | null; readonly ending: Ending };

export type RoundState = {
  readonly opening: Opening;
  readonly openedAt: string;
  readonly deadline: string | null;
  /** Those marked as there who may not have spoken yet. */
  readonly present: ReadonlySet<RoundSeatId>;
  /** The ballot that counts of each seat. */
  readonly ballots: ReadonlyMap<RoundSeatId, Ballot>;
  /** Opinions that were replaced; they stay on record. */
  readonly replaced: readonly Ballot[];
  readonly phase:
    | { readonly kind: 'open' }
    | { readonly kind: 'closed'; readonly at: string; readonly by: PersonId | null; readonly ending: Ending };
};
