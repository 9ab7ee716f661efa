import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ProfileView } from '../../../shared/people/loginApi.ts';
import { type Answer, ask, read } from '../../platform/api.ts';
import { makePasskey, type NoPasskey } from '../passkeys.ts';

/** How I enter, and where I am in. */
export const profileQuery = queryOptions({
  queryKey: ['profile'],
  queryFn: ({ signal }) => read<ProfileView>('/api/profile', signal),
});

/** One write to one's own profile, which is read again before the write counts as done. */
function useProfileWrite<Input>(write: (input: Input) => Promise<Answer<null>>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (input: Input): Promise<Answer<null>> => {
      const answer = await write(input);
      if (answer.ok) await client.invalidateQueries({ queryKey: profileQuery.queryKey });
      return answer;
    },
  });
}

type AddedPasskey = Answer<{ readonly name: string }> | { readonly ok: false; readonly refused: NoPasskey };

/** Makes a passkey on a device and keeps it under the name that `nameOf` gives it. */
export function useAddPasskey(nameOf: (away: boolean) => string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (): Promise<AddedPasskey> => {
      const options = await ask<PublicKeyCredentialCreationOptionsJSON>(
        'POST',
        '/api/profile/passkeys/options',
      );
      if (!options.ok) return options;
      const made = await makePasskey(options.value);
      if (typeof made === 'string') return { ok: false, refused: made };
      const name = nameOf(made.away);
      const answer = await ask<null>('POST', '/api/profile/passkeys', { response: made.response, name });
      if (!answer.ok) return answer;
      await client.invalidateQueries({ queryKey: profileQuery.queryKey });
      return { ok: true, value: { name } };
    },
  });
}

export function useRenamePasskey(id: string) {
  return useProfileWrite((name: string) => ask<null>('PATCH', `/api/profile/passkeys/${id}`, { name }));
}

export function useRemovePasskey(id: string) {
  return useProfileWrite<void>(() => ask<null>('DELETE', `/api/profile/passkeys/${id}`));
}

export function useEndSession() {
  return useProfileWrite((id: string) => ask<null>('DELETE', `/api/profile/sessions/${id}`));
}

export function useEndOthers() {
  return useProfileWrite<void>(() => ask<null>('POST', '/api/profile/sessions/end-others'));
}

/** Answers the address of the identity provider, which sends back to the profile. */
export function useLinkProvider() {
  return useMutation({
    mutationFn: () => ask<{ readonly url: string }>('POST', '/api/profile/identity-provider'),
  });
}

export function useUnlinkProvider() {
  return useProfileWrite<void>(() => ask<null>('DELETE', '/api/profile/identity-provider'));
}
