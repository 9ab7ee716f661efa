import { useTranslation } from 'react-i18next';
import type { WorkshopState } from '../../../shared/workshops/phase.ts';
import { Chip, type Tone } from '../../ui/Chip.tsx';
import type { IconName } from '../../ui/Icon.tsx';

const looks: Record<WorkshopState['kind'], { readonly tone: Tone; readonly icon: IconName }> = {
  preparing: { tone: 'info', icon: 'pen' },
  open: { tone: 'ok', icon: 'play' },
  ended: { tone: 'plain', icon: 'check' },
};

export function StateOfWorkshop({ state }: { readonly state: WorkshopState }) {
  const { t } = useTranslation();
  const { tone, icon } = looks[state.kind];
  return (
    <Chip tone={tone} icon={icon}>
      {t(($) => $.workshops.state[state.kind])}
    </Chip>
  );
}
