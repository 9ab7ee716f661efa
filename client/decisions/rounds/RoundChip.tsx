import { useTranslation } from 'react-i18next';
import type { Ending } from '../../../shared/decisions/round.ts';
import { Chip, type Tone } from '../../ui/Chip.tsx';
import type { IconName } from '../../ui/Icon.tsx';
import { isOver } from './isOver.ts';
import { type EndingKey, endingKey } from './useRoundWords.ts';

const looks: Record<EndingKey, { readonly icon: IconName; readonly tone: Tone }> = {
  approved: { icon: 'check', tone: 'ok' },
  rejected: { icon: 'x', tone: 'no' },
  undecided: { icon: 'minus', tone: 'plain' },
  no_quorum: { icon: 'alert', tone: 'warn' },
  sent_back: { icon: 'undo', tone: 'warn' },
  heard: { icon: 'chat', tone: 'plain' },
  concluded: { icon: 'check', tone: 'ok' },
  not_concluded: { icon: 'x', tone: 'no' },
};

type RoundChipProps = {
  /** Null while it is open. */
  readonly ending: Ending | null;
  readonly deadline: string | null;
};

/** How a round stands: sign and word. */
export function RoundChip({ ending, deadline }: RoundChipProps) {
  const { t } = useTranslation();
  if (ending !== null) {
    const key = endingKey(ending);
    return <Chip {...looks[key]}>{t(($) => $.rounds.ending[key])}</Chip>;
  }
  return isOver({ deadline }, new Date()) ? (
    <Chip icon="clock" tone="warn">
      {t(($) => $.rounds.state.over)}
    </Chip>
  ) : (
    <Chip icon="play" tone="warn">
      {t(($) => $.rounds.state.open)}
    </Chip>
  );
}
