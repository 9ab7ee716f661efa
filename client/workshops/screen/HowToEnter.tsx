import { useTranslation } from 'react-i18next';
import { shownCode } from '../../../shared/workshops/joinCode.ts';
import type { ScreenView } from '../../../shared/workshops/screen.ts';
import { QrCode } from '../QrCode.tsx';

/** The code stands there as long as the workshop lasts: who comes late finds it. */
export function HowToEnter({ screen: { address, code, doorClosed } }: { readonly screen: ScreenView }) {
  const { t } = useTranslation();
  return (
    <section className="side" aria-label={t(($) => $.screen.how)}>
      <p>
        <b>{t(($) => $.screen.enter)}</b>
      </p>
      <div className="qr">
        <QrCode holds={`${location.protocol}//${address}#${code}`} name={t(($) => $.screen.qr)} />
      </div>
      <p className="soft">
        {t(($) => $.screen.orType)}
        <br />
        <b>{address}</b>
      </p>
      <p className="cd">
        <span aria-hidden="true">{shownCode(code)}</span>
        <span className="vh">{t(($) => $.screen.code, { code: [...code].join(' ') })}</span>
      </p>
      <p className="late">{t(($) => (doorClosed ? $.screen.doorClosed : $.screen.paper))}</p>
    </section>
  );
}
