import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { must } from '../../../shared/kernel/assert.ts';
import type { ConsoleView } from '../../../shared/workshops/consoleApi.ts';
import type { Facilitating } from '../../../shared/workshops/facilitating.ts';
import { type Answer, ask } from '../../platform/api.ts';
import { announce } from '../../ui/announce.ts';
import { type Inverse, inverseOf } from './inverse.ts';
import { consoleQuery } from './queries.ts';

export type Desk = {
  readonly view: ConsoleView;
  /** Does one act; what was refused is shown where it was asked for, or at the head of the page. */
  readonly act: (act: Facilitating) => Promise<Answer<null>>;
  /** The same, and says at the head of the page why it was refused. */
  readonly try: (act: Facilitating) => void;
  readonly undo: () => void;
  readonly busy: boolean;
  readonly failure: string | null;
  readonly forgetFailure: () => void;
};

export const DeskContext = createContext<Desk | null>(null);

/** The console that this panel is part of. */
export function useDesk(): Desk {
  return must(useContext(DeskContext), 'a panel stands in a console');
}

/** What a facilitator does on the board, and how she takes the last of it back. */
export function useNewDesk(view: ConsoleView): Desk {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [going, setGoing] = useState(0);
  const [failure, setFailure] = useState<string | null>(null);
  const done = useRef<Inverse[]>([]);
  const latest = useRef(view);
  useEffect(() => {
    latest.current = view;
  });
  const path = `/api/workshops/${view.workshop.id}/console`;
  const key = consoleQuery(view.workshop.id).queryKey;
  const send = async (act: Facilitating): Promise<Answer<null>> => {
    setGoing((count) => count + 1);
    const answer = await ask<null>('POST', path, act);
    // What is there now is what she decides by next, whether it was done or not.
    await client.invalidateQueries({ queryKey: key });
    setGoing((count) => count - 1);
    return answer;
  };
  const act = async (one: Facilitating) => {
    const inverse = inverseOf(one, latest.current);
    const answer = await send(one);
    if (answer.ok && inverse !== null) done.current.push(inverse);
    return answer;
  };
  const tried = async (one: Facilitating) => {
    const answer = await act(one);
    setFailure(answer.ok ? null : answer.message);
  };
  const undo = async () => {
    const acts = done.current.pop()?.(latest.current) ?? null;
    if (acts === null) return announce(t(($) => $.console.undoGone));
    for (const one of acts) {
      const answer = await send(one);
      if (!answer.ok) return setFailure(answer.message);
    }
    announce(t(($) => $.console.undone));
  };
  return {
    view,
    act,
    try: (one) => void tried(one),
    undo: () => void undo(),
    busy: going > 0,
    failure,
    forgetFailure: () => setFailure(null),
  };
}
