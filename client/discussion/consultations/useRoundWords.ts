import { useTranslation } from 'react-i18next';
import type { RoundRow } from '../../../shared/discussion/consultationApi.ts';
import { documentName } from '../../documents/page/documentName.ts';
import { useFormats } from '../../i18n/useFormats.ts';

const namedAtMost = 3;

/** A round in words: its sections, its deadline, how far its replies have come. */
export function useRoundWords() {
  const { t } = useTranslation();
  const { deadlineMoment, joinWords } = useFormats();
  const sectionName = ({ number, title }: RoundRow['documents'][number]) =>
    documentName({ number, code: null, title }, t);
  return {
    sectionName,
    sections: ({ documents }: RoundRow): string => {
      const names = documents.slice(0, namedAtMost).map(sectionName);
      const more = documents.length - names.length;
      return joinWords(more > 0 ? [...names, t(($) => $.consultation.moreSections, { count: more })] : names);
    },
    deadline: ({ deadline, closedAt, over }: RoundRow, now: Date): string => {
      const when = deadlineMoment(new Date(deadline), now);
      return closedAt !== null || over
        ? t(($) => $.consultation.wasUntil, { when })
        : t(($) => $.consultation.until, { when });
    },
    settled: ({ observations, settled }: RoundRow): string =>
      observations === 0
        ? t(($) => $.consultation.noObservations)
        : t(($) => $.consultation.settled, { settled, total: observations }),
  };
}
