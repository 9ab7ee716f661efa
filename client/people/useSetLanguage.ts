import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Language } from '../../shared/i18n/language.ts';
import { Refusal } from '../platform/api.ts';
import { chooseLanguage, keepDoorLanguage } from '../platform/language.ts';
import { announce } from '../ui/announce.ts';
import { storeLanguage } from './ownLanguage.ts';
import { sessionQuery } from './queries.ts';

/** Another language, at once. Whoever is signed in, or signs in next, finds it again on every device. */
export function useSetLanguage() {
  const client = useQueryClient();
  const { queryKey } = sessionQuery;
  return useMutation({
    mutationFn: async (language: Language): Promise<void> => {
      await chooseLanguage(language);
      if (!client.getQueryData(queryKey)) return keepDoorLanguage(language);
      // An answer under way would bring the former language back.
      await client.cancelQueries({ queryKey });
      const answer = await storeLanguage(language);
      // A persona that is everybody's keeps her language; this browser remembers another.
      if (!answer.ok && answer.refused === 'persona_stays') keepDoorLanguage(language);
      else if (!answer.ok) throw new Refusal(answer);
      client.setQueryData(queryKey, (session) => session && { ...session, language });
    },
    onError: (error) => announce(error.message),
  });
}
