import { queryOptions } from '@tanstack/react-query';
import type { DeskView } from '../../shared/inbox/api.ts';
import { read } from '../platform/api.ts';

/** What I may write, and what changed since I was last here. */
export const deskQuery = queryOptions({
  queryKey: ['desk'],
  queryFn: ({ signal }) => read<DeskView>('/api/desk', signal),
});
