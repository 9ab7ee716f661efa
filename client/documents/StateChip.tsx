import { useTranslation } from 'react-i18next';
import type { Standing } from '../../shared/documents/lives.ts';
import type { RecommendationOutcome } from '../../shared/documents/recommendationLife.ts';
import { Chip } from '../ui/Chip.tsx';
import { outcomeLook } from './outcomeLook.ts';
import { standingLook } from './standingLook.ts';
import { stateWord } from './standingWords.ts';

type Props = {
  readonly standing: Standing;
  /** Of a recommendation that has its answer: the answer says more than the state. */
  readonly outcome?: RecommendationOutcome | null;
};

/** The state of a document: sign and word. */
export function StateChip({ standing, outcome = null }: Props) {
  const { t } = useTranslation();
  const { icon, tone } = outcome === null ? standingLook(standing) : outcomeLook[outcome];
  return (
    <Chip icon={icon} tone={tone}>
      {outcome === null ? stateWord(standing, t) : t(($) => $.outcomes.word[outcome])}
    </Chip>
  );
}
