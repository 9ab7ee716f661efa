import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PasskeyRow, ProfileView } from '../../../shared/people/loginApi.ts';
import { announce } from '../../ui/announce.ts';
import { useLanding } from '../../ui/useLanding.ts';
import { knowsPasskeys } from '../passkeys.ts';
import { AddPasskey } from './AddPasskey.tsx';
import { PasskeyItem } from './PasskeyItem.tsx';
import { RemovePasskeyDialog } from './RemovePasskeyDialog.tsx';
import { RenamePasskeyDialog } from './RenamePasskeyDialog.tsx';

type PasskeysProps = { readonly profile: ProfileView; readonly demo: boolean };

type Asking = { readonly about: 'rename' | 'remove'; readonly passkey: PasskeyRow };

/** The passkeys that open this person's door. */
export function Passkeys({ profile, demo }: PasskeysProps) {
  const { t } = useTranslation();
  const { passkeys } = profile;
  const [asking, setAsking] = useState<Asking | null>(null);
  const heading = useLanding();
  const mayAdd = profile.mayAddPasskey && knowsPasskeys();
  const close = () => setAsking(null);
  const removed = (name: string) => {
    announce(t(($) => $.profile.removed, { name }));
    close();
    heading.land();
  };
  return (
    <section className="sheet" aria-labelledby="passkey">
      <header>
        <h2 id="passkey" ref={heading.ref} tabIndex={-1}>
          {t(($) => $.profile.passkeys)}
        </h2>
      </header>
      <div className="in stack">
        <p className="soft">{demo ? t(($) => $.profile.noPasskeysDemo) : t(($) => $.profile.passkeysText)}</p>
        {passkeys.length > 0 && (
          <ul className="rows">
            {passkeys.map((passkey) => (
              <PasskeyItem
                key={passkey.id}
                passkey={passkey}
                onAsk={(about) => setAsking({ about, passkey })}
              />
            ))}
          </ul>
        )}
        {mayAdd && (
          <AddPasskey taken={passkeys.map(({ name }) => name)} verb={t(($) => $.profile.addPasskey)} />
        )}
        {!mayAdd && !demo && <p className="muted">{t(($) => $.profile.noPasskeysHere)}</p>}
      </div>
      {asking?.about === 'rename' && <RenamePasskeyDialog passkey={asking.passkey} onClose={close} />}
      {asking?.about === 'remove' && (
        <RemovePasskeyDialog passkey={asking.passkey} profile={profile} onRemoved={removed} onClose={close} />
      )}
    </section>
  );
}
