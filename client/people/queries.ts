import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { DistrictView, PersonaView, SessionView } from '../../shared/people/api.ts';
import { showLanguage, shownLanguage } from '../i18n/shownLanguage.ts';
import { type Answer, ask, Refusal, read } from '../platform/api.ts';
import { keepDoorLanguage, visitorLanguage } from '../platform/language.ts';
import { inOwnLanguage } from './ownLanguage.ts';

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<SessionView | null> => {
    const answer = await askSession(signal);
    if (answer.ok) return answer.value;
    throw new Refusal(answer);
  },
  staleTime: 5 * 60_000,
  // In another window of this browser somebody may have come or gone meanwhile.
  refetchOnWindowFocus: 'always',
});

/** Nobody being in is an answer here, and no refusal. */
async function askSession(signal?: AbortSignal): Promise<Answer<SessionView | null>> {
  const answer = await ask<SessionView>('GET', '/api/session', undefined, signal);
  if (answer.ok) return { ok: true, value: await inOwnLanguage(answer.value) };
  return answer.refused === 'not_signed_in' ? { ok: true, value: null } : answer;
}

/** What the landing page says of the territory. */
export const districtQuery = queryOptions({
  queryKey: ['district'],
  queryFn: ({ signal }) => read<DistrictView>('/api/district', signal),
  staleTime: Number.POSITIVE_INFINITY,
});

/** Whom one can try to be; asked only where the district is a demo one. */
export const personasQuery = queryOptions({
  queryKey: ['personas'],
  queryFn: ({ signal }) => read<readonly PersonaView[]>('/api/demo/personas', signal),
  staleTime: Number.POSITIVE_INFINITY,
});

/** Somebody has just entered: what another person could read is forgotten, and who it is now is asked. */
export async function sessionBegun(client: QueryClient): Promise<Answer<SessionView | null>> {
  // An answer under way would tell of whoever was here before.
  await client.cancelQueries({ queryKey: sessionQuery.queryKey });
  forgetWhatWasRead(client);
  const answer = await askSession();
  if (answer.ok) client.setQueryData(sessionQuery.queryKey, answer.value);
  return answer;
}

/**
 * Enters the demo district as one of its persons, whom others try too: she speaks the language of the door,
 * whatever the last one chose for her.
 */
export function useEnterDemo() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (persona: string): Promise<Answer<SessionView | null>> => {
      const answer = await ask<null>('POST', '/api/demo/enter', { persona });
      if (!answer.ok) return answer;
      keepDoorLanguage(shownLanguage());
      return sessionBegun(client);
    },
  });
}

/** Ends the session on the server, then forgets everything on this page. */
export function useLeave() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (): Promise<Answer<null>> => {
      const answer = await ask<null>('POST', '/api/session/end');
      if (answer.ok || answer.refused === 'not_signed_in') forgetPerson(client);
      return answer.ok || answer.refused === 'not_signed_in' ? { ok: true, value: null } : answer;
    },
  });
}

/** Nobody is signed in any more: nothing that the person could read stays in memory. */
export function forgetPerson(client: QueryClient): void {
  forgetWhatWasRead(client);
  client.setQueryData(sessionQuery.queryKey, null);
  void showLanguage(visitorLanguage());
}

/** What anybody may read; and who is in, which is asked again by itself. */
const nobodys: ReadonlySet<unknown> = new Set(['session', 'district', 'personas', 'ways', 'invitation']);

/** Whether this was read in the name of whoever is in. */
export function isSomebodys({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean {
  return !nobodys.has(queryKey[0]);
}

function forgetWhatWasRead(client: QueryClient): void {
  client.removeQueries({ predicate: isSomebodys });
}
