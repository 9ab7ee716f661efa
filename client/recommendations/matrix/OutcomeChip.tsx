import { useTranslation } from 'react-i18next';
import type { MatrixRow } from '../../../shared/recommendations/matrix.ts';
import { outcomeLook } from '../../documents/outcomeLook.ts';
import { Chip } from '../../ui/Chip.tsx';

/** What the mayors answered, or that they have not. */
export function OutcomeChip({ row: { outcome, bar } }: { readonly row: MatrixRow }) {
  const { t } = useTranslation();
  if (outcome === null)
    return (
      <Chip icon="clock" tone={bar === null ? 'plain' : 'warn'}>
        {t(($) => $.matrix.noOutcome)}
      </Chip>
    );
  return <Chip {...outcomeLook[outcome.outcome]}>{t(($) => $.outcomes.word[outcome.outcome])}</Chip>;
}
