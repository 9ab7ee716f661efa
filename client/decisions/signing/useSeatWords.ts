import { useTranslation } from 'react-i18next';
import type { RoundKind } from '../../../shared/decisions/round.ts';
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
    refused: ({ refused, standing }: SignSeat, kind: RoundKind): string => {
      if (refused === null) return '';
      if (refused === 'already_voted') return t(($) => $.signing.refused.given[kind]);
      const until = 'until' in standing ? dayInWords(standing.until) : '';
      return t(($) => $.signing.forWhom.refused[refused], { until });
    },
  };
}
