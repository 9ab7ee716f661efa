import type { z } from 'zod';
import type { ballotBody, StatementAnswer, statementBody } from '../../../shared/decisions/roundApi.ts';
import type { BallotId, SignOffRoundId } from '../../../shared/kernel/ids.ts';
import { provePasskey } from '../../people/passkeys.ts';
import { ask, type Failure } from '../../platform/api.ts';

export type Saying = z.input<typeof statementBody>;
export type Cast = z.input<typeof ballotBody>;

/** Where a sign-off stands after one has pressed the button. */
export type Outcome =
  | { readonly kind: 'done'; readonly ballot: BallotId }
  /** A code was sent: the statement waits for it. */
  | { readonly kind: 'code'; readonly statement: BallotId; readonly sentTo: string }
  /** The person said no to her device, or the device cannot: nothing was recorded. */
  | { readonly kind: 'cancelled' | 'unable' }
  /** It was sent, and no answer came: perhaps it counts. Sent once more it gets the same receipt, or counts now. */
  | { readonly kind: 'unsure'; readonly proof: Cast }
  /** The page itself failed before anything was sent to be counted. */
  | { readonly kind: 'broken' }
  | { readonly kind: 'refused'; readonly failure: Failure };

/** Says what is meant; the server answers with the statement, and a passkey signs it. */
export async function request(round: SignOffRoundId, saying: Saying): Promise<Outcome> {
  const answer = await ask<StatementAnswer>('POST', `/api/rounds/${round}/statements`, saying);
  if (!answer.ok) return { kind: 'refused', failure: answer };
  const { id, confirm } = answer.value;
  switch (confirm.method) {
    case 'demo':
      return prove(round, { method: 'demo', statement: id });
    case 'email_code':
      return { kind: 'code', statement: id, sentTo: confirm.sentTo };
    case 'passkey': {
      // What the server made for the browser: neither room between them needs to know its inside.
      const proof = await provePasskey(confirm.options as Parameters<typeof provePasskey>[0], false);
      if (typeof proof === 'string') return { kind: proof === 'cancelled' ? 'cancelled' : 'unable' };
      // An answer of a browser is JSON throughout.
      const assertion = proof.response as Extract<Cast, { readonly method: 'passkey' }>['assertion'];
      return prove(round, { method: 'passkey', statement: id, assertion });
    }
  }
}

export async function prove(round: SignOffRoundId, proof: Cast): Promise<Outcome> {
  const answer = await ask<{ readonly receipt: BallotId }>('POST', `/api/rounds/${round}/ballots`, proof);
  if (answer.ok) return { kind: 'done', ballot: answer.value.receipt };
  return answer.refused === 'unreachable' ? { kind: 'unsure', proof } : { kind: 'refused', failure: answer };
}
