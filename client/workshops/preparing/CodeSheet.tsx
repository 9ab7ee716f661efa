import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkshopView } from '../../../shared/workshops/api.ts';
import { shownCode } from '../../../shared/workshops/joinCode.ts';
import { buttonClass } from '../../ui/buttonClass.ts';
import { Icon } from '../../ui/Icon.tsx';
import { QrCode } from '../QrCode.tsx';

/** How people come in, and the sheet to be printed. */
export function CodeSheet({ workshop }: { readonly workshop: WorkshopView }) {
  const { t } = useTranslation();
  const heading = useId();
  const { id, code, joinAddress, state } = workshop;
  if (state.kind === 'ended') return null;
  return (
    <section className="sheet code-sheet" aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{t(($) => $.workshops.code)}</h2>
      </header>
      <div className="in stack">
        <p className="join-code">{shownCode(code)}</p>
        <QrCode holds={joinAddress} name={t(($) => $.workshops.qr, { code: shownCode(code) })} />
        <p className="small muted">
          {t(($) => (state.kind === 'open' ? $.workshops.codeOpen : $.workshops.codeBefore))}
        </p>
        <Link className={buttonClass({ block: true })} to="/laboratori/$id/foglio" params={{ id }}>
          <Icon name="print" />
          {t(($) => $.workshops.sheet)}
        </Link>
      </div>
    </section>
  );
}
