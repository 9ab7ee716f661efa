import { queryOptions } from '@tanstack/react-query';
import type { RecapView } from '../../../shared/workshops/recap.ts';
import { ask, Refusal } from '../../platform/api.ts';

/** What became of what she wrote, for whoever holds the token. */
export const recapQuery = (token: string) =>
  queryOptions({
    queryKey: ['recap', token],
    queryFn: async ({ signal }) => {
      const answer = await ask<RecapView>('POST', '/api/recap', { token }, signal);
      if (answer.ok) return answer.value;
      throw new Refusal(answer);
    },
  });
