import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { unsentEdits } from '../platform/leaveGuard.ts';
import { useLeave } from './queries.ts';

/** What stands in the way of leaving, and the two ways on. */
export type Asking = {
  /** Edits that the server has not stored yet. */
  readonly unsent: number;
  /** Why leaving has just failed. */
  readonly failure: string | null;
  readonly busy: boolean;
  readonly stay: () => void;
  readonly go: () => void;
};

/** Leaving asks first whether something would be left behind; then one stands before `goTo`. */
export function useLeaving(goTo: '/' | '/invito' = '/'): {
  readonly start: () => void;
  readonly asking: Asking | null;
} {
  const navigate = useNavigate();
  const leave = useLeave();
  const [doubt, setDoubt] = useState<Pick<Asking, 'unsent' | 'failure'> | null>(null);
  const go = async (unsent: number) => {
    const answer = await leave.mutateAsync();
    if (answer.ok) await navigate({ to: goTo });
    else setDoubt({ unsent, failure: answer.message });
  };
  const start = async () => {
    const unsent = await unsentEdits();
    if (unsent > 0) setDoubt({ unsent, failure: null });
    else await go(0);
  };
  return {
    start: () => void start(),
    asking: doubt && {
      ...doubt,
      busy: leave.isPending,
      stay: () => setDoubt(null),
      go: () => void go(doubt.unsent),
    },
  };
}
