import { Events, OAuth2Server } from 'oauth2-mock-server';
import { must } from '../../shared/kernel/assert.ts';

/** An OpenID Connect provider on this machine, which lets everybody through at once. */
export type IdentityProvider = AsyncDisposable & {
  /** For the environment of the server. */
  readonly env: Readonly<Record<string, string>>;
};

export async function openIdentityProvider(name: string): Promise<IdentityProvider> {
  const server = new OAuth2Server();
  await server.issuer.keys.generate('RS256');
  await server.start(0, 'localhost');
  const url = must(server.issuer.url, 'a provider that has started has an address');
  const level = 'https://www.spid.gov.it/SpidL2';
  server.service.on(Events.BeforeTokenSigning, (token) => {
    token.payload['acr'] = level;
  });
  return {
    env: {
      OIDC_ISSUER: url,
      OIDC_AUTHORIZATION_URL: `${url}/authorize`,
      OIDC_TOKEN_URL: `${url}/token`,
      OIDC_JWKS_URL: `${url}/jwks`,
      OIDC_CLIENT_ID: 'corale',
      OIDC_CLIENT_SECRET: 'a secret of the tests',
      OIDC_NAME: name,
    },
    [Symbol.asyncDispose]: () => server.stop(),
  };
}
