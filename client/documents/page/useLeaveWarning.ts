import { type ShouldBlockFn, useBlocker } from '@tanstack/react-router';
import { useCallback, useEffect, useRef } from 'react';

type Way = Parameters<ShouldBlockFn>[0];

/** A way to another page that waits for an answer. */
export type HeldWay = { readonly stay: () => void; readonly go: () => void };

/**
 * Before a page goes that holds the only copy of something: the browser asks, and a way inside Corale is
 * held. It goes on by itself as soon as nothing can be lost any more.
 */
export function useLeaveWarning(needed: boolean): HeldWay | null {
  const now = useRef(needed);
  now.current = needed;
  const shouldBlockFn = useCallback(
    ({ current, next, action }: Way) =>
      now.current && current.pathname !== next.pathname && !leavesCorale(next.pathname, action),
    [],
  );
  const blocker = useBlocker({ shouldBlockFn, withResolver: true, enableBeforeUnload: false });
  const { proceed } = blocker;

  useEffect(() => {
    if (!needed) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [needed]);
  useEffect(() => {
    if (!needed) proceed?.();
  }, [needed, proceed]);

  return blocker.status === 'blocked' && needed ? { stay: blocker.reset, go: blocker.proceed } : null;
}

/** Whoever signs out has already been asked, and by then nothing can be saved any more. */
function leavesCorale(pathname: string, action: Way['action']): boolean {
  return pathname === '/' && (action === 'PUSH' || action === 'REPLACE');
}
