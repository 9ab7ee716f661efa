import { useEffect, useEffectEvent } from 'react';

/** Calls back when the browser shows a page again that it had kept as it was: somebody came back to it. */
export function useBroughtBack(callBack: () => void): void {
  const tell = useEffectEvent(callBack);
  useEffect(() => {
    const shown = (event: PageTransitionEvent) => {
      if (event.persisted) tell();
    };
    addEventListener('pageshow', shown);
    return () => removeEventListener('pageshow', shown);
  }, []);
}
