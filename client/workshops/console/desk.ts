import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { must } from '../../../shared/kernel/assert.ts';
import type { ConsoleView } from '../../../shared/workshops/consoleApi.ts';
import type { Facilitating } from '../../../shared/workshops/facilitating.ts';
import type { Timed } from '../timed.ts';
import { type Done, type Hands, handsOn } from './hands.ts';
import { consoleQuery } from './queries.ts';

export type Desk = Hands & {
  readonly view: Timed<ConsoleView>;
  /** What the last act was that can be taken back. */
  readonly undoes: Facilitating | null;
  readonly busy: boolean;
  readonly failure: string | null;
  readonly forgetFailure: () => void;
};

export const DeskContext = createContext<Desk | null>(null);
export const HandsContext = createContext<Hands | null>(null);

/** The console that this panel is part of. */
export function useDesk(): Desk {
  return must(useContext(DeskContext), 'a panel stands in a console');
}

/** For what there is many of: it is not drawn again because something else has changed. */
export function useHands(): Hands {
  return must(useContext(HandsContext), 'a card lies in a console');
}

/** What a facilitator does on the board, and how she takes the last of it back. */
export function useNewDesk(view: Timed<ConsoleView>): { readonly desk: Desk; readonly hands: Hands } {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [going, setGoing] = useState(0);
  const [failure, setFailure] = useState<string | null>(null);
  const [done, setDone] = useState<readonly Done[]>([]);
  const latest = useRef(view);
  /** Ahead of what is drawn: two presses of Ctrl Z take back two acts. */
  const stack = useRef<readonly Done[]>([]);
  useEffect(() => {
    latest.current = view;
  });
  const { id } = view.workshop;
  const hands = useMemo(
    () =>
      handsOn({
        t,
        path: `/api/workshops/${id}/console`,
        now: () => client.getQueryData(consoleQuery(id).queryKey) ?? latest.current,
        // What is there now is what she decides by next, whether it was done or not.
        askAgain: () => client.invalidateQueries({ queryKey: consoleQuery(id).queryKey }),
        last: () => stack.current.at(-1),
        did: (one) => {
          stack.current = [...stack.current, one];
          setDone(stack.current);
        },
        forget: (one) => {
          stack.current = stack.current.filter((known) => known !== one);
          setDone(stack.current);
        },
        during: (work) => {
          setGoing((count) => count + 1);
          return work().finally(() => setGoing((count) => count - 1));
        },
        fail: setFailure,
      }),
    [client, id, t],
  );
  const desk = {
    ...hands,
    view,
    undoes: done.at(-1)?.act ?? null,
    busy: going > 0,
    failure,
    forgetFailure: () => setFailure(null),
  };
  return { desk, hands };
}
