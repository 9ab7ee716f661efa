import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { RegistrationId } from '../../../shared/kernel/ids.ts';
import type { InvitedView, RegisterOwn } from '../../../shared/workshops/registeringApi.ts';
import { ask, Refusal } from '../../platform/api.ts';

/** What a body is invited to, for whoever holds its link. */
export const ownRegistrationsQuery = (token: string) =>
  queryOptions({
    queryKey: ['ownRegistrations', token],
    queryFn: async ({ signal }) => {
      const answer = await ask<InvitedView>('POST', '/api/registrations/look', { token }, signal);
      if (answer.ok) return answer.value;
      throw new Refusal(answer);
    },
    retry: false,
  });

export function useOwnRegistrations(token: string) {
  const client = useQueryClient();
  // Not waited for: the field is free for the next person at once.
  const onSuccess = () => void client.invalidateQueries({ queryKey: ['ownRegistrations', token] });
  return {
    register: useMutation({
      mutationFn: (people: RegisterOwn['people']) =>
        ask<null>('POST', '/api/registrations', { token, people }),
      onSuccess,
    }),
    withdraw: useMutation({
      mutationFn: (registration: RegistrationId) =>
        ask<null>('POST', '/api/registrations/withdraw', { token, registration }),
      onSuccess,
    }),
  };
}
