import type { DistrictId } from '../../kernel/ids.ts';

/**
 * An entry of the chain as an export gives it (docs/spec/decisions.md J5): all by their digests, and with salt and
 * payload those that it discloses. Hashes, salts and keys are lower-case hexadecimal digits.
 */
export type RecordRow = {
  readonly seq: number;
  readonly digest: string;
  readonly hash: string;
  readonly salt?: string;
  readonly payload?: string;
};

/**
 * An exact text under the hash that acts name it by; of an erased one the number of the act that erased it. One that is
 * gone although no act erased it is its hash alone, which the verifier names.
 */
export type RecordText =
  | { readonly hash: string; readonly content: string }
  | { readonly hash: string; readonly erasedBy: number }
  | { readonly hash: string };

export type RecordStatement = {
  readonly text: string;
  readonly passkey?: {
    readonly publicKey: string;
    readonly authenticatorData: string;
    readonly clientData: string;
    readonly signature: string;
  };
};

/**
 * `fascicolo.json`: everything in it is held by the chain, by a signature or by its own hash, and whatever is not
 * has no place in it. `bin/verify-record.mjs` reads it, and takes no field that is not here.
 */
export type RecordFile = {
  readonly format: 'corale/fascicolo/v1';
  readonly district: DistrictId;
  /** From entry 1 to the last, without gaps. */
  readonly rows: readonly RecordRow[];
  readonly keys: readonly { readonly id: string; readonly publicKey: string }[];
  /** `statement`: RFC 8785 text, as `shared/kernel/checkpointStatement.ts` makes it. */
  readonly checkpoints: readonly { readonly statement: string; readonly signature: string }[];
  readonly texts: readonly RecordText[];
  /** RFC 8785 text of what happened in a round; an act names each by its hash. */
  readonly events: readonly string[];
  /** What was confirmed with a ballot (`shared/decisions/statement.ts`), and the passkey's signature of it, in base64url. */
  readonly statements: readonly RecordStatement[];
};
