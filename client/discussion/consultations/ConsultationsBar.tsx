import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type ConsultationsBarProps = {
  readonly title: string;
  /** Under the list: where one came from is named. */
  readonly within?: boolean;
  /** Beside the title: how it stands. */
  readonly state?: ReactNode;
  /** What can be done here. */
  readonly children?: ReactNode;
};

/** The second line of the pages about consultations. */
export function ConsultationsBar({ title, within = false, state, children }: ConsultationsBarProps) {
  const { t } = useTranslation();
  return (
    <section aria-label={t(($) => $.shell.thisPage)} className="sub">
      <div>
        <div className="crumb">
          <Link to="/documenti">{t(($) => $.shell.documents)}</Link>
          {within && (
            <>
              <span aria-hidden="true">/</span>
              <Link to="/consultazioni">{t(($) => $.consultation.title)}</Link>
            </>
          )}
        </div>
        <div className="row wrap">
          <h1>{title}</h1>
          {state}
        </div>
      </div>
      <span className="grow" />
      {children && <div className="row wrap">{children}</div>}
    </section>
  );
}
