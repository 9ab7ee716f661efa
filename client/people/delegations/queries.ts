import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { DelegationId } from '../../../shared/kernel/ids.ts';
import {
  actAddress,
  type DelegationChoices,
  type DelegationView,
  type GiveDelegation,
} from '../../../shared/people/delegationApi.ts';
import { type Answer, ask, read, upload } from '../../platform/api.ts';

export const delegationsQuery = queryOptions({
  queryKey: ['delegations'],
  queryFn: ({ signal }) => read<readonly DelegationView[]>('/api/delegations', signal),
  refetchOnWindowFocus: 'always',
});

export const delegationChoicesQuery = queryOptions({
  queryKey: ['delegations', 'choices'],
  queryFn: ({ signal }) => read<DelegationChoices>('/api/delegations/choices', signal),
});

/** Whatever is changed, the list is read again before it counts as done. */
function useDelegationWrite<Input, T>(write: (input: Input) => Promise<Answer<T>>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (input: Input): Promise<Answer<T>> => {
      const answer = await write(input);
      if (answer.ok) await client.invalidateQueries({ queryKey: delegationsQuery.queryKey });
      return answer;
    },
  });
}

/** Gives it, and adds its act; a delegation whose act did not arrive is given all the same. */
export function useGiveDelegation() {
  return useDelegationWrite(
    async ({
      file,
      ...wanted
    }: GiveDelegation & { readonly file: File | null }): Promise<
      Answer<{ readonly fileMissing: boolean }>
    > => {
      const given = await ask<{ readonly id: DelegationId }>('POST', '/api/delegations', wanted);
      if (!given.ok) return given;
      const added = file === null ? null : await sendAct(given.value.id, file);
      return { ok: true, value: { fileMissing: added?.ok === false } };
    },
  );
}

export function useAddAct(id: DelegationId) {
  return useDelegationWrite((file: File) => sendAct(id, file));
}

export function useRevokeDelegation(id: DelegationId) {
  return useDelegationWrite((reason: string) =>
    ask<null>('POST', `/api/delegations/${id}/revoke`, { reason }),
  );
}

function sendAct(id: DelegationId, file: File): Promise<Answer<null>> {
  const form = new FormData();
  form.append('file', file);
  return upload<null>(actAddress(id), form, () => {}, new AbortController().signal);
}
