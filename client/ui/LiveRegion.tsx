import { useSyncExternalStore } from 'react';
import { lastSentence, onSentence } from './announce.ts';

/** The one polite region of the page. It is there from the start, or its first words would be lost. */
export function LiveRegion() {
  const sentence = useSyncExternalStore(onSentence, lastSentence);
  return (
    <div className="vh" role="status" aria-live="polite" data-testid="live">
      {sentence}
    </div>
  );
}
