import { useTranslation } from 'react-i18next';
import { dayInItaly } from '../../../../shared/people/day.ts';
import type { AccessState } from '../../../../shared/people/registerApi.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Chip, type Tone } from '../../../ui/Chip.tsx';
import type { IconName } from '../../../ui/Icon.tsx';

const looks: Record<AccessState['kind'], { readonly tone: Tone; readonly icon: IconName }> = {
  none: { tone: 'plain', icon: 'open' },
  invited: { tone: 'info', icon: 'send' },
  expired: { tone: 'warn', icon: 'clock' },
  withdrawn: { tone: 'plain', icon: 'undo' },
  active: { tone: 'ok', icon: 'check' },
};

/** Whether a person can enter, and since when. */
export function AccessChip({ access }: { readonly access: AccessState }) {
  const { t } = useTranslation();
  const { dayInWords } = useFormats();
  const on = (instant: string) => dayInWords(dayInItaly(new Date(instant)));
  const words = () => {
    switch (access.kind) {
      case 'none':
        return t(($) => $.registerPeople.state.none);
      case 'active':
        return access.invited
          ? t(($) => $.registerPeople.invitedAgain, { day: on(access.since) })
          : t(($) => $.registerPeople.stateOn.active, { day: on(access.since) });
      case 'invited':
      case 'expired':
      case 'withdrawn':
        return t(($) => $.registerPeople.stateOn[access.kind], { day: on(access.at) });
    }
  };
  return <Chip {...looks[access.kind]}>{words()}</Chip>;
}
