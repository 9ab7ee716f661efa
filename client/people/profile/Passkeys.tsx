import { useTranslation } from 'react-i18next';
import type { ProfileView } from '../../../shared/people/loginApi.ts';
import { knowsPasskeys } from '../passkeys.ts';
import { AddPasskey } from './AddPasskey.tsx';
import { PasskeyItem } from './PasskeyItem.tsx';

type PasskeysProps = { readonly profile: ProfileView; readonly demo: boolean };

/** The passkeys that open this person's door. */
export function Passkeys({ profile, demo }: PasskeysProps) {
  const { t } = useTranslation();
  const { passkeys } = profile;
  const mayAdd = profile.mayAddPasskey && knowsPasskeys();
  return (
    <section className="sheet" aria-labelledby="passkey">
      <header>
        <h2 id="passkey">{t(($) => $.profile.passkeys)}</h2>
      </header>
      <div className="in stack">
        <p className="soft">{demo ? t(($) => $.profile.noPasskeysDemo) : t(($) => $.profile.passkeysText)}</p>
        {passkeys.length > 0 && (
          <ul className="rows">
            {passkeys.map((passkey) => (
              <PasskeyItem key={passkey.id} passkey={passkey} profile={profile} />
            ))}
          </ul>
        )}
        {mayAdd && (
          <AddPasskey taken={passkeys.map(({ name }) => name)} verb={t(($) => $.profile.addPasskey)} />
        )}
        {!mayAdd && !demo && <p className="muted">{t(($) => $.profile.noPasskeysHere)}</p>}
      </div>
    </section>
  );
}
