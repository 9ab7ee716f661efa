import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObservationView } from '../../../shared/discussion/api.ts';
import type { ObservationId } from '../../../shared/kernel/ids.ts';
import type { CompanionProps } from '../../documents/page/companion.ts';
import { type FreshPassage, newPassage, passagesOf } from '../passages.ts';
import type { WaitingWords } from '../sending/waitingWords.ts';
import type { Composing } from './composing.ts';

type Marks = Pick<CompanionProps, 'onPassages' | 'onChoose'> & {
  readonly observations: readonly ObservationView[];
  readonly active: ObservationId | null;
  readonly composing: Composing | null;
  /** New observations on their way. */
  readonly unsent: readonly WaitingWords[];
  readonly onObservation: (id: ObservationId) => void;
  readonly onNew: () => void;
};

/** What is marked in the text, and what choosing a mark does. */
export function useMarks(marks: Marks): void {
  const { onPassages, onChoose, observations, active, composing, unsent, onObservation, onNew } = marks;
  const { t } = useTranslation();
  const writing = composing?.anchor ?? null;
  const passages = useMemo(() => {
    const sent = unsent.flatMap(({ key, anchor }): FreshPassage[] =>
      anchor === null ? [] : [{ key, anchor }],
    );
    const fresh = writing === null ? sent : [...sent, { key: newPassage, anchor: writing }];
    return passagesOf({ observations, active, fresh }, t);
  }, [observations, active, writing, unsent, t]);
  useEffect(() => onPassages(passages), [onPassages, passages]);
  useEffect(() => {
    onChoose((key) => {
      const chosen = observations.find(({ id }) => id === key);
      if (chosen) onObservation(chosen.id);
      else onNew();
    });
    return () => onChoose(null);
  }, [onChoose, observations, onObservation, onNew]);
}
