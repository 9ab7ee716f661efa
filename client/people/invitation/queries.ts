import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { InvitationView, ProfileView } from '../../../shared/people/loginApi.ts';
import { type Answer, ask, Refusal } from '../../platform/api.ts';
import { knowsPasskeys } from '../passkeys.ts';
import { sessionBegun } from '../queries.ts';
import { dropInvitation } from './heldInvitation.ts';

/** What an invitation says to whoever holds it. */
export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: async ({ signal }) => {
      const answer = await ask<InvitationView>('POST', '/api/invitations/look', { token }, signal);
      if (answer.ok) return answer.value;
      throw new Refusal(answer);
    },
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Whoever has just entered, and whether she could add a passkey in this browser. */
type Accepted = { readonly mayAddPasskey: boolean };

/** Enters by the invitation, which is used up by it. */
export function useAccept(token: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (): Promise<Answer<Accepted>> => {
      const answer = await ask<null>('POST', '/api/invitations/accept', { token });
      if (!answer.ok) return answer;
      dropInvitation();
      await sessionBegun(client);
      // She is in: a profile that does not come only takes the offer away.
      const profile = await ask<ProfileView>('GET', '/api/profile');
      return {
        ok: true,
        value: { mayAddPasskey: knowsPasskeys() && profile.ok && profile.value.mayAddPasskey },
      };
    },
  });
}
