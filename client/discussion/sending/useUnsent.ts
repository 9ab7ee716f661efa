import { useMemo, useSyncExternalStore } from 'react';
import type { ObservationView } from '../../../shared/discussion/api.ts';
import type { DocumentId, PersonId } from '../../../shared/kernel/ids.ts';
import { boxOf } from './ownBox.ts';
import type { WaitingWords } from './waitingWords.ts';

type Where = {
  readonly person: PersonId;
  readonly document: DocumentId;
  readonly observations: readonly ObservationView[];
};

/** What a person has sent to a text and what does not stand beside it yet; the same list until it is another. */
export function useUnsent({ person, document, observations }: Where): readonly WaitingWords[] {
  const box = boxOf(person);
  const waiting = useSyncExternalStore(box.subscribe, box.current);
  return useMemo(() => {
    const here = waiting.filter((words) => words.document === document);
    if (here.length === 0) return none;
    const shown = new Set<string | null>(
      observations.flatMap(({ id, entries }) => [id, ...entries.map((entry) => entry.id)]),
    );
    return here.filter(({ key }) => !shown.has(box.arrivedAs(key)));
  }, [box, waiting, document, observations]);
}

const none: readonly WaitingWords[] = [];
