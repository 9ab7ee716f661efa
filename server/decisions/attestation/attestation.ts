import type {
  Choice,
  Ending,
  ProposedOutcome,
  RoundKind,
  RoundText,
} from '../../../shared/decisions/round.ts';
import type { Rule } from '../../../shared/decisions/rule.ts';
import type { Sitters } from '../../../shared/decisions/words/voice.ts';
import type { RoundSeatId } from '../../../shared/kernel/ids.ts';

export type Named = { readonly name: string; readonly office: string };

/** Everything that the attestation of a closed round says: plain facts, nothing that is looked up later. */
export type Attestation = {
  readonly district: string;
  readonly demo: boolean;
  readonly number: number;
  readonly kind: RoundKind;
  /** Null for a signature round. */
  readonly body: string | null;
  readonly call: 'first' | 'second';
  /** The number of the round of the first call that this one follows. */
  readonly follows: number | null;
  readonly texts: readonly Pick<RoundText, 'title' | 'numberInPlan' | 'number' | 'hash' | 'change'>[];
  readonly planHash: string | null;
  readonly proposal: ProposedOutcome | null;
  readonly rule: Rule | null;
  readonly sitters: Sitters;
  readonly weightYear: number | null;
  readonly openedAt: Date;
  readonly openedBy: Named | null;
  readonly sitting: { readonly at: Date; readonly place: string } | null;
  readonly deadline: Date | null;
  readonly closedAt: Date;
  /** Null: the deadline closed it. */
  readonly closedBy: Named | null;
  readonly ending: Ending;
  readonly seats: readonly AttestedSeat[];
  /** The entry with which the round was closed, and the key that signed the chain up to there; null where none did. */
  readonly record: { readonly seq: number; readonly hash: string; readonly key: string | null };
};

export type AttestedSeat = {
  readonly id: RoundSeatId;
  readonly name: string;
  readonly weight: number;
  readonly present: boolean;
  /** In order; the last is the one that counts. */
  readonly words: readonly AttestedWord[];
};

/** What was said for a seat: by whom, by which right, when, and how it was confirmed. */
export type AttestedWord = Named & {
  readonly choice: Choice;
  readonly reason: string | null;
  readonly right:
    | { readonly via: 'holder' | 'signatory' }
    | {
        readonly via: 'delegation' | 'proxy';
        readonly act: { readonly number: string; readonly date: string };
        readonly giver: string;
      };
  readonly confirmed:
    | { readonly method: 'passkey' | 'email_code' | 'demo' }
    | { readonly method: 'secretary'; readonly how: 'telephone' | 'paper'; readonly by: string };
  readonly at: Date;
};
