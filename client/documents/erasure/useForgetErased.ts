import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ErasedText } from '../../../shared/documents/erasure/erasureApi.ts';
import { memberOfPerson } from '../../../shared/kernel/ids.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import { read } from '../../platform/api.ts';
import { forgetRead } from './queries.ts';

const erasedTextsQuery = queryOptions({
  queryKey: ['erased-texts'],
  queryFn: ({ signal }) => read<readonly ErasedText[]>('/api/documents/erased', signal),
  staleTime: 600_000,
});

/**
 * Whatever page somebody comes to, her device forgets texts from which words were erased while she was away, not only
 * when she opens them (E1). Asked again whenever the page is back in touch with the server.
 */
export function useForgetErased(actor: Actor | null): void {
  const client = useQueryClient();
  const reads = actor !== null && can(actor, 'document.read', { sameDistrict: true });
  const { data } = useQuery({ ...erasedTextsQuery, enabled: reads });
  const person = actor?.person ?? null;
  useEffect(() => {
    if (person === null || data === undefined || data.length === 0) return;
    const member = memberOfPerson(person);
    void import('./forgetClosedEpochs.ts').then(async ({ forgetClosedEpochs }) => {
      const all = await Promise.all(data.map((text) => forgetClosedEpochs({ ...text, member })));
      if (all.includes(true)) await forgetRead(client);
    });
  }, [person, data, client]);
}
