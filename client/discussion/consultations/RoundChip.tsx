import { useTranslation } from 'react-i18next';
import type { RoundRow } from '../../../shared/discussion/consultationApi.ts';
import { Chip, type Tone } from '../../ui/Chip.tsx';
import type { IconName } from '../../ui/Icon.tsx';
import { type RoundState, roundState } from './roundState.ts';

const looks: Record<RoundState, { readonly icon: IconName; readonly tone: Tone }> = {
  open: { icon: 'chat', tone: 'info' },
  over: { icon: 'clock', tone: 'warn' },
  closed: { icon: 'check', tone: 'plain' },
};

/** Whether a round is open: sign and word. */
export function RoundChip({ round }: { readonly round: RoundRow }) {
  const { t } = useTranslation();
  const state = roundState(round);
  return <Chip {...looks[state]}>{t(($) => $.consultation.state[state])}</Chip>;
}
