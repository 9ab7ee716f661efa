import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/useFormats.ts';
import type { SignSeat } from './signSeat.ts';

/** By which right one speaks for a seat, and why not any more. */
export function useSeatWords() {
  const { t } = useTranslation();
  const { dayInWords } = useFormats();
  return {
    standing: ({ standing }: SignSeat): string => {
      switch (standing.via) {
        case 'holder':
          return t(($) => $.signing.forWhom.asOffice, { office: standing.office });
        case 'signatory':
          return t(($) => $.signing.forWhom.asSignatory, { office: standing.office });
        case 'delegation':
        case 'proxy':
          return t(($) => $.signing.forWhom[standing.via], {
            giver: t(($) => $.common.office, standing.giver),
            act: standing.act.number,
            date: dayInWords(standing.act.date),
            until: dayInWords(standing.until),
          });
      }
    },
    refused: ({ refused, standing }: SignSeat): string => {
      if (refused === null) return '';
      const until = 'until' in standing ? dayInWords(standing.until) : '';
      return t(($) => $.signing.forWhom.refused[refused], { until });
    },
  };
}
