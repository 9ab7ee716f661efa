import { randomBytes } from 'node:crypto';
import {
  createAuthorizationURL,
  validateAuthorizationCode,
  verifyJwsAccessToken,
} from '@better-auth/core/oauth2';
import { z } from 'zod';
import type { IdentityProviderConfig } from '../../../platform/config.ts';
import type { Logger } from '../../../platform/logger.ts';

/** What only this server knows of an identification under way. */
export const pendingSchema = z.object({ nonce: z.string(), verifier: z.string() });
export type Pending = z.infer<typeof pendingSchema>;

/** Who the provider says it was, and how surely. */
export type Identity = {
  readonly issuer: string;
  readonly subject: string;
  /** The `acr` of the ID token; null where it says none. */
  readonly level: string | null;
};

export type IdentityProvider = {
  readonly name: string;
  readonly begin: (state: string) => Promise<{ readonly url: string; readonly pending: Pending }>;
  /** Null when the provider cannot be asked, or what it says does not hold. */
  readonly finish: (code: string, pending: Pending) => Promise<Identity | null>;
};

/** Those with a key of the provider's own. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
const claims = z.looseObject({
  sub: z.string().min(1).max(255),
  nonce: z.string(),
  aud: z.union([z.string(), z.array(z.string())]),
  azp: z.string().optional(),
  acr: z.string().max(200).optional(),
});
/** Milliseconds for the provider to answer. */
const patience = 10_000;

/**
 * An OpenID Connect provider at addresses that are given: nothing is asked of it before somebody wants to
 * enter, so one that is away today is there tomorrow.
 */
export function openIdentityProvider(
  config: IdentityProviderConfig,
  redirectURI: string,
  logger: Logger,
): IdentityProvider {
  const client = { clientId: config.clientId, clientSecret: config.clientSecret };
  return {
    name: config.name,
    begin: async (state) => {
      const pending = { nonce: secret(), verifier: secret() };
      const url = await createAuthorizationURL({
        id: 'identity_provider',
        options: client,
        authorizationEndpoint: config.authorizationUrl,
        redirectURI,
        state,
        nonce: pending.nonce,
        codeVerifier: pending.verifier,
        scopes: ['openid'],
        additionalParams: { acr_values: config.acr },
      });
      return { url: url.href, pending };
    },
    finish: async (code, pending) => {
      try {
        return await within(patience, identify(config, redirectURI, code, pending));
      } catch (error) {
        logger.warn(reasonOf(error), 'an identification did not hold');
        return null;
      }
    },
  };
}

/** Exchanges the code for an ID token, and takes it only if it is whole, for us, and for this request. */
async function identify(
  config: IdentityProviderConfig,
  redirectURI: string,
  code: string,
  { nonce, verifier }: Pending,
): Promise<Identity> {
  const { issuer, clientId, clientSecret, tokenUrl, jwksUrl } = config;
  const { idToken = '' } = await validateAuthorizationCode({
    code,
    codeVerifier: verifier,
    redirectURI,
    options: { clientId, clientSecret },
    tokenEndpoint: tokenUrl,
  });
  const payload = await verifyJwsAccessToken(idToken, {
    jwksFetch: jwksUrl,
    verifyOptions: {
      issuer,
      audience: clientId,
      algorithms,
      requiredClaims: ['exp', 'iat'],
      clockTolerance: 10,
    },
  });
  const claimed = claims.parse(payload);
  if (claimed.nonce !== nonce) throw new Error('the nonce is another');
  const others = [claimed.aud].flat().filter((audience) => audience !== clientId);
  const party = claimed.azp ?? (others.length === 0 ? clientId : undefined);
  if (party !== clientId) throw new Error('the token was made for another party');
  return { issuer, subject: claimed.sub, level: claimed.acr ?? null };
}

export function secret(): string {
  return randomBytes(32).toString('base64url');
}

/** Nothing that was sent or received: what went wrong, for whoever set the addresses. */
function reasonOf(error: unknown): object {
  const { name, code, claim, status, message } = error as Partial<Record<string, unknown>>;
  const own = error instanceof Error && error.constructor === Error;
  return { name, code, claim, status, ...(own ? { reason: message } : {}) };
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the provider did not answer in time')), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
