import { z } from 'zod';
import { line, lines } from '../documents/fields/field.ts';
import {
  type BallotId,
  type BodyId,
  type DelegationId,
  type DocumentId,
  idSchema,
  type OrganisationId,
  type PersonId,
  type RoundSeatId,
  type SignOffRoundId,
  type VersionId,
} from '../kernel/ids.ts';
import { endingWords } from './endingOf.ts';
import type { Outcome, Tally } from './outcome.ts';
import {
  type Choice,
  choices,
  type Ending,
  type ProposedOutcome,
  type RoundKind,
  type RoundSeat,
  type RoundText,
} from './round.ts';
import { type Rule, ruleSchema } from './rule.ts';

const moment = z.iso.datetime({ offset: true });
const hash = z.string().regex(/^[0-9a-f]{64}$/u);
const reason = lines(2000);

/** On what: one version, the whole plan in order, a recommendation with the outcome proposed for it. */
const object = z.discriminatedUnion('on', [
  z.object({ on: z.literal('version'), version: idSchema<VersionId>() }).strict(),
  z.object({ on: z.literal('plan') }).strict(),
  z
    .object({
      on: z.literal('recommendation'),
      version: idSchema<VersionId>(),
      outcome: z.enum(['accepted', 'accepted_in_part', 'deferred', 'declined']),
      reason: reason.nullable(),
    })
    .strict(),
]);

const sitting = z.object({ at: moment, place: line(200) }).strict();
const timing = {
  sitting: sitting.nullable(),
  /** Null: closed by hand. An opinion and a signature round need one. */
  deadline: moment.nullable(),
  instructions: lines(2000).nullable(),
};

/** `POST /api/rounds` → `{id, number}`. Rule, seats and weights are frozen with it (R2), and its seats are convened. */
export const openRoundBody = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.enum(['vote', 'opinion']),
      body: idSchema<BodyId>(),
      object,
      rule: ruleSchema,
      call: z.enum(['first', 'second']),
      /** For a second call: the round of the first. */
      follows: idSchema<SignOffRoundId>().nullable(),
      ...timing,
    })
    .strict(),
  z.object({ kind: z.literal('signature'), version: idSchema<VersionId>(), ...timing }).strict(),
]);
export type OpenRound = z.infer<typeof openRoundBody>;

/** `POST /api/rounds/:id/prolong`, `…/remind` (no body), `…/attendance`. */
export const prolongBody = z.object({ deadline: moment }).strict();
export const attendanceBody = z.object({ seat: idSchema<RoundSeatId>(), present: z.boolean() }).strict();

/**
 * `POST /api/rounds/:id/close`. `president`: the casting voice at a tie, where the rule gives it. `expects`: how it ends by
 * what the chair has before her; where a ballot has come in meanwhile that makes it end otherwise, `changed_meanwhile`.
 */
export const closeBody = z.discriminatedUnion('how', [
  z
    .object({
      how: z.literal('count'),
      president: z.enum(['in_favour', 'against']).nullable(),
      expects: z.enum(endingWords),
    })
    .strict(),
  z.object({ how: z.literal('send_back'), reason }).strict(),
]);

/** What somebody says for a seat. `hashes`: of the texts that she has before her, in order (R6). */
const saying = {
  seat: idSchema<RoundSeatId>(),
  hashes: z.array(hash).min(1).max(200),
  choice: z.enum(choices),
  reason: reason.nullable(),
};

/** `POST /api/rounds/:id/statements` → `StatementAnswer`: what is about to be confirmed; nothing counts yet. */
export const statementBody = z
  .object({ ...saying, method: z.enum(['passkey', 'email_code', 'demo']) })
  .strict();

export type StatementAnswer = {
  readonly id: BallotId;
  /** RFC 8785 text of the statement: what is signed, to be shown on request. */
  readonly statement: string;
  readonly confirm:
    | {
        readonly method: 'passkey';
        /** `PublicKeyCredentialRequestOptionsJSON`; the challenge is the hash of the statement. */
        readonly options: unknown;
      }
    | { readonly method: 'email_code'; readonly sentTo: string }
    | { readonly method: 'demo' };
};

/** `POST /api/rounds/:id/ballots` → `{receipt}`: the statement is confirmed, and counts from here on. */
export const ballotBody = z.discriminatedUnion('method', [
  z
    .object({
      method: z.literal('passkey'),
      statement: idSchema<BallotId>(),
      /** `AuthenticationResponseJSON` of the browser. */
      assertion: z.json(),
    })
    .strict(),
  z.object({ method: z.literal('email_code'), statement: idSchema<BallotId>(), code: line(40) }).strict(),
  z.object({ method: z.literal('demo'), statement: idSchema<BallotId>() }).strict(),
]);

/** `POST /api/rounds/:id/entered` → `{receipt}`: given by telephone or on paper by whoever holds the seat now. */
export const enteredBody = z
  .object({ ...saying, person: idSchema<PersonId>(), how: z.enum(['telephone', 'paper']) })
  .strict();

/** `PUT /api/bodies/:id/rule`. */
export const bodyRuleBody = z.object({ rule: ruleSchema }).strict();

type Named = { readonly name: string; readonly office: string };

/** One line of `GET /api/rounds`: newest first. */
export type RoundRow = {
  readonly id: SignOffRoundId;
  readonly number: number;
  readonly kind: RoundKind;
  readonly body: { readonly id: BodyId; readonly name: string } | null;
  readonly texts: readonly RoundText[];
  readonly whole: boolean;
  readonly proposal: ProposedOutcome | null;
  readonly call: 'first' | 'second';
  readonly openedAt: string;
  readonly sitting: { readonly at: string; readonly place: string } | null;
  readonly deadline: string | null;
  readonly spoken: number;
  readonly seats: number;
  readonly closed: { readonly at: string; readonly ending: Ending } | null;
  /** Seats for which this reader could still speak now. */
  readonly waitsForMe: number;
};

/** `GET /api/rounds/:id`: the chair's console and everybody's page; who may not know the count has none (R8). */
export type RoundView = Omit<RoundRow, 'closed'> & {
  readonly instructions: string | null;
  readonly planHash: string | null;
  readonly rule: Rule | null;
  readonly openedBy: Named;
  readonly chair: Named | null;
  readonly follows: { readonly id: SignOffRoundId; readonly number: number } | null;
  /** The rounds of the same sitting, in order of their number: its agenda. */
  readonly agenda: readonly {
    readonly id: SignOffRoundId;
    readonly number: number;
    readonly title: string;
    readonly ending: Ending['kind'] | null;
    readonly approved: boolean | null;
  }[];
  readonly places: readonly RoundPlace[];
  /** To the chair while it is open, to everybody afterwards. */
  readonly count: { readonly tally: Tally; readonly outcome: Outcome | null } | null;
  readonly phase:
    | { readonly kind: 'open' }
    | { readonly kind: 'closed'; readonly at: string; readonly by: Named | null; readonly ending: Ending };
  readonly may: {
    readonly convene: boolean;
    readonly chair: boolean;
    readonly enter: boolean;
    readonly sign: boolean;
  };
  /** Receipts of this reader. */
  readonly mine: readonly { readonly ballot: BallotId; readonly seat: RoundSeatId }[];
};

/** A seat of the round, as this reader may see it. */
export type RoundPlace = RoundSeat & {
  /** Who sits there today, for whom the secretary enters what was said by telephone; who signs for a party. */
  readonly holder: (Named & { readonly person: PersonId }) | null;
  readonly status: 'absent' | 'present' | 'spoken';
  /** What was said, where this reader may know it; a replaced opinion stands in `before`. */
  readonly said: RoundWord | null;
  readonly before: readonly RoundWord[];
};

export type RoundWord = {
  readonly ballot: BallotId;
  readonly choice: Choice;
  readonly reason: string | null;
  readonly by: Named;
  readonly via: 'holder' | 'delegation' | 'proxy' | 'signatory';
  readonly act: { readonly number: string; readonly date: string } | null;
  readonly method: 'passkey' | 'email_code' | 'secretary' | 'demo';
  readonly how: 'telephone' | 'paper' | null;
  readonly at: string;
};

/** `GET /api/rounds/:id/sign`: the page of one's own sign-off, on one screen of a phone. */
export type SignView = {
  readonly round: SignOffRoundId;
  readonly number: number;
  readonly kind: RoundKind;
  readonly body: string | null;
  readonly deadline: string | null;
  readonly sitting: { readonly at: string; readonly place: string } | null;
  readonly instructions: string | null;
  readonly proposal: ProposedOutcome | null;
  readonly rule: Rule | null;
  readonly whole: boolean;
  readonly texts: readonly (RoundText & {
    readonly frozenAt: string;
    readonly words: number;
    /** The version that this person last read or signed, and when; null: none. */
    readonly readBefore: { readonly version: VersionId; readonly number: number; readonly at: string } | null;
    /** Whether she signed that version. */
    readonly signedBefore: Choice | null;
  })[];
  /** For whom this person may speak now, and for whom not any more, with the reason. */
  readonly seats: readonly {
    readonly seat: RoundSeatId;
    readonly organisation: OrganisationId;
    readonly name: string;
    readonly weight: number;
    readonly standing:
      | { readonly via: 'holder' | 'signatory'; readonly office: string }
      | {
          readonly via: 'delegation' | 'proxy';
          readonly office: string;
          readonly delegation: DelegationId;
          readonly act: { readonly number: string; readonly date: string };
          readonly until: string;
          readonly giver: Named;
        };
    readonly refused:
      | 'delegation_expired'
      | 'delegation_revoked'
      | 'too_many_proxies'
      | 'already_voted'
      | null;
    readonly said: RoundWord | null;
    /** Who else has spoken for this seat, and when; what is hers to know until the closing (R8). */
    readonly spokenBy: (Named & { readonly at: string }) | null;
  }[];
  readonly methods: readonly ('passkey' | 'email_code' | 'demo')[];
  /** Why nothing can be said any more, and the round that has taken this one's place, where there is one. */
  readonly over: {
    readonly refused: 'newer_version' | 'round_closed';
    readonly newer: SignOffRoundId | null;
    readonly version: number | null;
  } | null;
};

/** `GET /api/rounds/receipts/:ballot`: to whoever spoke, to the secretary who entered it; after the closing to all. */
export type ReceiptView = {
  readonly ballot: BallotId;
  /** "2026-0231": year and place in the record. */
  readonly code: string;
  readonly round: SignOffRoundId;
  readonly word: RoundWord;
  readonly organisation: string;
  readonly weight: number;
  readonly texts: readonly RoundText[];
  readonly rule: Rule | null;
  readonly statement: string;
  /** An opinion in whose place another has come; it stays on record. */
  readonly replaced: boolean;
  readonly entry: { readonly seq: number; readonly hash: string; readonly previous: string };
  /** The signed end of the chain that this receipt carries (J4); null where no key is there. */
  readonly head: {
    readonly seq: number;
    readonly hash: string;
    readonly key: string;
    readonly signature: string;
  } | null;
};

/** `GET /api/rounds/choices`: what a round can be opened on, by this reader. */
export type RoundChoices = {
  readonly bodies: readonly {
    readonly id: BodyId;
    readonly name: string;
    /** Its own rule; null: none was set yet. */
    readonly rule: Rule | null;
    readonly chair: Named | null;
    readonly seats: readonly {
      readonly organisation: OrganisationId;
      readonly name: string;
      readonly subdistrict: string | null;
      readonly weight: number;
      readonly holder: Named | null;
    }[];
    readonly mayConvene: boolean;
  }[];
  readonly texts: readonly (RoundText & {
    readonly kind: 'plan_section' | 'agreement' | 'recommendation';
    readonly numberInPlan: string | null;
  })[];
  /** What the whole plan lacks before it can be put to the vote; empty: nothing. Null: there is no plan. */
  readonly plan: {
    readonly texts: readonly RoundText[];
    readonly missing: readonly {
      readonly document: DocumentId;
      readonly title: string;
      readonly state: string;
    }[];
  } | null;
};
