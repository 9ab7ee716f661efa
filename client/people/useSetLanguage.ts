import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Language } from '../../shared/i18n/language.ts';
import type { SessionView } from '../../shared/people/api.ts';
import { ask, Refusal } from '../platform/api.ts';
import { chooseLanguage } from '../platform/language.ts';
import { announce } from '../ui/announce.ts';
import { sessionQuery } from './queries.ts';

/** Another language, at once. Whoever is signed in finds it again on every device. */
export function useSetLanguage() {
  const client = useQueryClient();
  const { queryKey } = sessionQuery;
  return useMutation({
    mutationFn: async (language: Language): Promise<void> => {
      // An answer under way would bring the former language back.
      await client.cancelQueries({ queryKey });
      await chooseLanguage(language);
      if (!client.getQueryData(queryKey)) return;
      const answer = await ask<null>('PATCH', '/api/session/profile', { language });
      if (!answer.ok) throw new Refusal(answer);
      client.setQueryData<SessionView | null>(queryKey, (session) => session && { ...session, language });
    },
    onError: (error) => announce(error.message),
  });
}
