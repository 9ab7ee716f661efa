import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type RoundsBarProps = {
  readonly title: ReactNode;
  /** Where one is, under the list; null on the list itself. */
  readonly crumbs?: readonly string[] | null;
  readonly state?: ReactNode;
  readonly children?: ReactNode;
};

/** The second line of the pages about sittings. */
export function RoundsBar({ title, crumbs = null, state, children }: RoundsBarProps) {
  const { t } = useTranslation();
  return (
    <section aria-label={t(($) => $.shell.thisPage)} className="sub">
      <div>
        {crumbs !== null && (
          <div className="crumb">
            <Link to="/sedute">{t(($) => $.rounds.title)}</Link>
            {crumbs.length > 0 && <span>/ {crumbs.join(' / ')}</span>}
          </div>
        )}
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
