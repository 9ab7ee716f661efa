import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server';
import { z } from 'zod';
import type { Confirmation } from '../../../../shared/decisions/round.ts';
import type { PersonId } from '../../../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../../../shared/kernel/result.ts';
import type { DecisionsDeps } from '../../decisionsDeps.ts';
import { credentialsOf } from './credentialStore.ts';

type ByPasskey = Extract<Confirmation, { readonly method: 'passkey' }>;

/** What was shown, and how far the device has counted. */
export type ShownPasskey = {
  readonly confirmation: ByPasskey;
  readonly credential: string;
  readonly counter: number;
};

const base64url = z.string().regex(/^[\w-]+$/u);

const assertionShape = z.object({
  id: z.string().regex(/^[\w-]{1,1400}$/u),
  rawId: base64url,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
  }),
});

/** What the browser asks the device for: a signature over the hash of this very statement. */
export async function passkeyOptions(
  { db, config }: Pick<DecisionsDeps, 'db' | 'config'>,
  person: PersonId,
  challenge: Uint8Array,
): Promise<unknown> {
  const credentials = await credentialsOf(db, person);
  return generateAuthenticationOptions({
    rpID: config.baseUrl.hostname,
    // A copy on memory of its own, as the library's types want it.
    challenge: new Uint8Array(challenge),
    userVerification: 'required',
    allowCredentials: credentials.map(({ id }) => ({ id })),
  });
}

/**
 * Whether one of this person's own passkeys has signed this statement, with finger, face or PIN. What was signed is
 * kept: whoever has it can check it again without this server.
 */
export async function confirmedByPasskey(
  { db, config }: Pick<DecisionsDeps, 'db' | 'config'>,
  person: PersonId,
  challenge: Uint8Array,
  said: unknown,
): Promise<Result<ShownPasskey>> {
  const assertion = assertionShape.safeParse(said);
  if (!assertion.success) return refuse('not_confirmed');
  const { data } = assertion;
  const own = (await credentialsOf(db, person)).find(({ id }) => id === data.id);
  if (own === undefined) return refuse('not_confirmed');
  const counter = await verified(config.baseUrl, data, Buffer.from(challenge).toString('base64url'), own);
  if (counter === null) return refuse('not_confirmed');
  return ok({
    credential: own.id,
    counter,
    confirmation: {
      method: 'passkey',
      credential: own.id,
      publicKey: Buffer.from(own.publicKey).toString('base64url'),
      authenticatorData: data.response.authenticatorData,
      clientData: data.response.clientDataJSON,
      signature: data.response.signature,
    },
  });
}

/** How far the device has counted; null where anything does not fit: which of it helps only whoever forged it. */
async function verified(
  baseUrl: URL,
  response: AuthenticationResponseJSON,
  expectedChallenge: string,
  credential: Awaited<ReturnType<typeof credentialsOf>>[number],
): Promise<number | null> {
  try {
    const { verified: fits, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge,
      expectedOrigin: baseUrl.origin,
      expectedRPID: baseUrl.hostname,
      credential,
      requireUserVerification: true,
    });
    return fits ? authenticationInfo.newCounter : null;
  } catch (error) {
    // The library throws for whatever it finds wrong; the database was asked before.
    if (error instanceof Error) return null;
    throw error;
  }
}
