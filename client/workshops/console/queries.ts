import { queryOptions } from '@tanstack/react-query';
import type { WorkshopId, WorkshopTableId } from '../../../shared/kernel/ids.ts';
import type { ConsoleView, MomentsView, MomentView } from '../../../shared/workshops/consoleApi.ts';
import type { ScreenView } from '../../../shared/workshops/screen.ts';
import { read } from '../../platform/api.ts';
import { timed } from '../timed.ts';

/** When somebody last wrote in a text is told by nobody: it is asked for. */
const askAgainMs = 30_000;

export function consoleQuery(id: WorkshopId) {
  return queryOptions({
    queryKey: ['workshops', id, 'console'],
    queryFn: ({ signal }) => timed(read<ConsoleView>(`/api/workshops/${id}/console`, signal)),
    refetchInterval: askAgainMs,
  });
}

export function screenQuery(id: WorkshopId) {
  return queryOptions({
    queryKey: ['workshops', id, 'screen'],
    queryFn: ({ signal }) => timed(read<ScreenView>(`/api/workshops/${id}/screen`, signal)),
    refetchInterval: askAgainMs,
  });
}

export function momentsQuery(id: WorkshopId, table: WorkshopTableId) {
  return queryOptions({
    queryKey: ['workshops', id, 'moments', table],
    queryFn: ({ signal }) => read<MomentsView>(`/api/workshops/${id}/tables/${table}/moments`, signal),
    staleTime: 0,
  });
}

export function momentQuery(id: WorkshopId, table: WorkshopTableId, at: string) {
  return queryOptions({
    queryKey: ['workshops', id, 'moments', table, at],
    queryFn: ({ signal }) => read<MomentView>(`/api/workshops/${id}/tables/${table}/moments/${at}`, signal),
    enabled: at !== '',
  });
}
