import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PasskeyRow, ProfileView } from '../../../shared/people/loginApi.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { RemovePasskeyDialog } from './RemovePasskeyDialog.tsx';
import { RenamePasskeyDialog } from './RenamePasskeyDialog.tsx';

type PasskeyItemProps = { readonly passkey: PasskeyRow; readonly profile: ProfileView };

export function PasskeyItem({ passkey, profile }: PasskeyItemProps) {
  const { t } = useTranslation();
  const { shortMoment } = useFormats();
  const [asking, setAsking] = useState<'rename' | 'remove' | null>(null);
  const { name, since } = passkey;
  const close = () => setAsking(null);
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
          onClick={() => setAsking('rename')}
        >
          {t(($) => $.profile.rename)}
        </Button>
        <Button
          size="sm"
          aria-label={t(($) => $.profile.removeOf, { name })}
          onClick={() => setAsking('remove')}
        >
          {t(($) => $.profile.remove)}
        </Button>
      </span>
      {asking === 'rename' && <RenamePasskeyDialog passkey={passkey} onClose={close} />}
      {asking === 'remove' && <RemovePasskeyDialog passkey={passkey} profile={profile} onClose={close} />}
    </li>
  );
}
