import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { focusHeading } from '../../ui/usePage.ts';
import { AddPasskey } from '../profile/AddPasskey.tsx';

/** Right after entering, while the person holds the device in her hands. It can be skipped. */
export function OfferPasskey({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  useEffect(() => void focusHeading(), []);
  return (
    <section className="sheet" aria-labelledby="passkey">
      <div className="in stack-4">
        <div>
          <h1 id="passkey">{t(($) => $.invitation.offerTitle)}</h1>
          <p className="lead">{t(($) => $.invitation.offerBody)}</p>
        </div>
        <div className="stack-2">
          <AddPasskey
            tone="primary"
            size="lg"
            block
            taken={[]}
            verb={t(($) => $.invitation.offerAdd)}
            onAdded={onDone}
          />
          <Button size="lg" block onClick={onDone}>
            {t(($) => $.invitation.offerLater)}
          </Button>
        </div>
        <p className="small muted">{t(($) => $.invitation.offerLaterHint)}</p>
      </div>
    </section>
  );
}
