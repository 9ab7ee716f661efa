import { useTranslation } from 'react-i18next';
import type { Standing } from '../../shared/documents/lives.ts';
import { Chip } from '../ui/Chip.tsx';
import { standingLook } from './standingLook.ts';
import { stateWord } from './standingWords.ts';

/** The state of a document: sign and word. */
export function StateChip({ standing }: { readonly standing: Standing }) {
  const { t } = useTranslation();
  const { icon, tone } = standingLook(standing);
  return (
    <Chip icon={icon} tone={tone}>
      {stateWord(standing, t)}
    </Chip>
  );
}
