import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OutcomeView } from '../../shared/recommendations/outcome.ts';
import { useFormats } from '../i18n/useFormats.ts';

/** By which act the mayors answered, or in which round of Corale, with the way to it. */
export function AnsweredBy({ outcome: { act, sitting, round } }: { readonly outcome: OutcomeView }) {
  const { t } = useTranslation();
  const { dayInWords } = useFormats();
  if (round !== null)
    return (
      <Link to="/sedute/$id" params={{ id: round }}>
        {t(($) => $.outcomes.byRound)}
      </Link>
    );
  const by = act && t(($) => $.outcomes.act, { number: act.number, day: dayInWords(act.date) });
  const sat = sitting && t(($) => $.outcomes.sat, { day: dayInWords(sitting) });
  return [by, sat].filter((words) => words !== null).join(' · ');
}
