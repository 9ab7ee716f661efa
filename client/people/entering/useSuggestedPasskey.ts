import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { stopAsking, suggestsPasskeys } from '../passkeys.ts';
import { enterByPasskey } from './queries.ts';

/** The server takes an answer for five minutes: what the browser holds is renewed before, in milliseconds. */
const renewal = 4 * 60_000;

type Answered = Awaited<ReturnType<typeof enterByPasskey>>;

/** While `offered`, the browser may suggest a passkey in the e-mail field. Told when one was chosen. */
export function useSuggestedPasskey(offered: boolean, onChosen: (answer: Answered) => void): void {
  const client = useQueryClient();
  const tell = useEffectEvent(onChosen);
  useEffect(() => {
    if (!offered) return;
    let over = false;
    const suggest = async () => {
      if (!(await suggestsPasskeys()) || over) return;
      const answer = await enterByPasskey(client, true);
      if (!over && (answer.ok || answer.refused === 'passkey_failed')) tell(answer);
    };
    void suggest();
    const again = setInterval(() => void suggest(), renewal);
    return () => {
      over = true;
      clearInterval(again);
      void stopAsking();
    };
  }, [offered, client]);
}
