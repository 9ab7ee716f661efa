import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';
import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { SessionView } from '../../../shared/people/api.ts';
import type { LoginWays } from '../../../shared/people/loginApi.ts';
import { type Answer, ask, read } from '../../platform/api.ts';
import { type NoPasskey, provePasskey } from '../passkeys.ts';
import { sessionBegun } from '../queries.ts';

type Entered = Answer<SessionView | null>;

/** How one can enter here; the installation decides it when it starts. */
export const waysQuery = queryOptions({
  queryKey: ['ways'],
  queryFn: ({ signal }) => read<LoginWays>('/api/login/ways', signal),
  staleTime: Number.POSITIVE_INFINITY,
});

/** The answer is the same whether or not anybody has this address. */
export function useAskCode() {
  return useMutation({ mutationFn: (email: string) => ask<null>('POST', '/api/login/code', { email }) });
}

export function useCheckCode() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (code: string): Promise<Entered> => {
      const answer = await ask<null>('POST', '/api/login/code/check', { code });
      return answer.ok ? sessionBegun(client) : answer;
    },
  });
}

export function usePasskeyEntry() {
  const client = useQueryClient();
  return useMutation({ mutationFn: () => enterByPasskey(client, false) });
}

/** `quietly`: only among the suggestions of the e-mail field, for as long as it takes. */
export async function enterByPasskey(
  client: QueryClient,
  quietly: boolean,
): Promise<Entered | { readonly ok: false; readonly refused: NoPasskey }> {
  const options = await ask<PublicKeyCredentialRequestOptionsJSON>('POST', '/api/login/passkey/options');
  if (!options.ok) return options;
  const proof = await provePasskey(options.value, quietly);
  if (typeof proof === 'string') return { ok: false, refused: proof };
  const answer = await ask<null>('POST', '/api/login/passkey', proof);
  return answer.ok ? sessionBegun(client) : answer;
}

/** Answers the address of the provider, which sends back to `goTo`. */
export function useStartProvider() {
  return useMutation({
    mutationFn: (goTo: string) =>
      ask<{ readonly url: string }>('POST', '/api/login/identity-provider', { goTo }),
  });
}
