import { useState } from 'react';
import { type Draft, type DraftPlace, draftAt, dropDraft, emptyDraft, keepDraft } from './draft.ts';

/** Words being typed, kept on this device with every letter until they are sent. */
export function useDraft(place: DraftPlace, first: Draft = emptyDraft) {
  const [draft, setDraft] = useState(() => draftAt(place) ?? first);
  return {
    draft,
    change: (part: Partial<Draft>) => {
      const next = { ...draft, ...part };
      keepDraft(place, next);
      setDraft(next);
    },
    drop: () => {
      dropDraft(place);
      setDraft(first);
    },
  };
}
