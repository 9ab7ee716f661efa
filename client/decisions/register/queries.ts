import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { ActGroup } from '../../../shared/decisions/record/recordActs.ts';
import type { ActsView, RecordCheckView } from '../../../shared/decisions/record/recordApi.ts';
import { read } from '../../platform/api.ts';

/** The acts on record, newest first: all of them, or one group. */
export function actsQuery(show: ActGroup | undefined) {
  return infiniteQueryOptions({
    queryKey: ['record', 'acts', show ?? 'all'],
    queryFn: ({ pageParam, signal }) => read<ActsView>(actsPath(show, pageParam), signal),
    initialPageParam: null as number | null,
    getNextPageParam: ({ before }) => before,
    staleTime: 0,
  });
}

function actsPath(show: ActGroup | undefined, before: number | null): string {
  const asked = new URLSearchParams({
    ...(show && { show }),
    ...(before !== null && { before: String(before) }),
  });
  return `/api/record/acts?${asked}`;
}

/** Whether the whole record holds; the server reads it again once a minute. */
export const recordCheckQuery = queryOptions({
  queryKey: ['record', 'check'],
  queryFn: ({ signal }) => read<RecordCheckView>('/api/record/check', signal),
  staleTime: 60_000,
});
