import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObservationView } from '../../../shared/discussion/api.ts';
import type { Failure } from '../../platform/api.ts';
import { announce } from '../../ui/announce.ts';
import { useDesk } from '../discussionDesk.ts';
import { refusedBecause } from '../meanwhile.ts';
import { discussionQuery, type ThreadAct, useThreadAct } from '../queries.ts';

type OnRefused = (refused: Failure['refused']) => void;

/** Sends an act on an observation; what was refused is said in words, and what was typed stays. */
export function useThreadForm(observation: ObservationView) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { document } = useDesk();
  const { mutateAsync, isPending } = useThreadAct(document, observation.id);
  const [failure, setFailure] = useState<string | null>(null);

  /** Answers whether it was done; `said` is told to whoever listens. */
  const send = async (act: ThreadAct, said: string, onRefused?: OnRefused): Promise<boolean> => {
    setFailure(null);
    const answer = await mutateAsync(act);
    if (answer.ok) {
      announce(said);
      return true;
    }
    const all = client.getQueryData(discussionQuery(document).queryKey)?.observations;
    const now = all?.find(({ id }) => id === observation.id) ?? null;
    onRefused?.(answer.refused);
    setFailure(refusedBecause(answer, { before: observation, now }, t));
    return false;
  };
  return { send, busy: isPending, failure, forget: () => setFailure(null) };
}
