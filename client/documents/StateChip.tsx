import { useTranslation } from 'react-i18next';
import type { PlanSectionState } from '../../shared/documents/planSectionLife.ts';
import { Chip, type Tone } from '../ui/Chip.tsx';
import type { IconName } from '../ui/Icon.tsx';

const looks: Record<PlanSectionState, { readonly icon: IconName; readonly tone: Tone }> = {
  draft: { icon: 'pen', tone: 'plain' },
  consultation: { icon: 'chat', tone: 'info' },
  consolidation: { icon: 'chat', tone: 'warn' },
  frozen: { icon: 'lock', tone: 'plain' },
  under_vote: { icon: 'scale', tone: 'info' },
  approved: { icon: 'check', tone: 'ok' },
  rejected: { icon: 'x', tone: 'no' },
  published: { icon: 'paper', tone: 'ok' },
  in_force: { icon: 'shield', tone: 'ok' },
  superseded: { icon: 'minus', tone: 'plain' },
};

/** The state of a plan section: sign and word. */
export function StateChip({ state }: { readonly state: PlanSectionState }) {
  const { t } = useTranslation();
  const { icon, tone } = looks[state];
  return (
    <Chip icon={icon} tone={tone}>
      {t(($) => $.states[state])}
    </Chip>
  );
}
