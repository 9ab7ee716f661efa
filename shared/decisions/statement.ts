import { canonicalJson } from '../kernel/canonicalJson.ts';
import { hex, sha256 } from '../kernel/hash.ts';
import type {
  BallotId,
  DistrictId,
  OrganisationId,
  PersonId,
  RoundSeatId,
  SignOffRoundId,
} from '../kernel/ids.ts';
import type { Choice, RoundKind, Standing } from './round.ts';

/**
 * What somebody confirms when she speaks: the exact texts, the rule, for whom, what, and why. Its hash is the
 * challenge of the passkey; the text itself stays in the record.
 */
export type Statement = {
  readonly type: 'corale/statement/v1';
  readonly ballot: BallotId;
  readonly district: DistrictId;
  readonly round: SignOffRoundId;
  readonly kind: RoundKind;
  readonly texts: readonly { readonly title: string; readonly number: number; readonly hash: string }[];
  readonly planHash: string | null;
  /** SHA-256 of the rule's canonical JSON; null for a signature round. */
  readonly rule: string | null;
  readonly seat: RoundSeatId;
  readonly organisation: { readonly id: OrganisationId; readonly name: string };
  readonly person: { readonly id: PersonId; readonly name: string; readonly office: string };
  readonly standing: Standing;
  readonly choice: Choice;
  readonly reason: string | null;
  /** ISO instant at which it was made, and 32 random bytes in hexadecimal digits: it is good once. */
  readonly issuedAt: string;
  readonly nonce: string;
};

const domain = 'corale/statement/v1\0';

/** The text that is kept, and the 32 bytes that a passkey signs. */
export function sealed(statement: Statement): { readonly text: string; readonly challenge: Uint8Array } {
  // A statement is JSON throughout.
  const text = canonicalJson(statement as unknown as Parameters<typeof canonicalJson>[0]);
  return { text, challenge: sha256(domain, text) };
}

/** The hash of a whole plan: of the hashes of its texts, in their order (R4). */
export function planHashOf(hashes: readonly string[]): string {
  return hex(sha256('corale/plan/v1\0', hashes.join('\n')));
}
