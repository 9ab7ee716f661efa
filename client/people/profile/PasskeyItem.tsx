import { useTranslation } from 'react-i18next';
import type { PasskeyRow } from '../../../shared/people/loginApi.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';

type PasskeyItemProps = {
  readonly passkey: PasskeyRow;
  readonly onAsk: (about: 'rename' | 'remove') => void;
};

export function PasskeyItem({ passkey: { name, since }, onAsk }: PasskeyItemProps) {
  const { t } = useTranslation();
  const { shortMoment } = useFormats();
  return (
    <li>
      <Icon name="key" />
      <span className="grow">
        <b>{name}</b>
        <small>{t(($) => $.profile.passkeySince, { when: shortMoment(new Date(since), new Date()) })}</small>
      </span>
      <span className="acts two">
        <Button
          size="sm"
          tone="quiet"
          aria-label={t(($) => $.profile.renameOf, { name })}
          onClick={() => onAsk('rename')}
        >
          {t(($) => $.profile.rename)}
        </Button>
        <Button size="sm" aria-label={t(($) => $.profile.removeOf, { name })} onClick={() => onAsk('remove')}>
          {t(($) => $.profile.remove)}
        </Button>
      </span>
    </li>
  );
}
