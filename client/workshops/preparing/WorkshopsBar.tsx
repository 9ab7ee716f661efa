import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type WorkshopsBarProps = {
  readonly title: string;
  /** On a page under the list: the way back to it. */
  readonly below?: boolean;
  readonly state?: ReactNode;
  readonly children?: ReactNode;
};

/** The second line of the pages about workshops. */
export function WorkshopsBar({ title, below = false, state, children }: WorkshopsBarProps) {
  const { t } = useTranslation();
  return (
    <section aria-label={t(($) => $.shell.thisPage)} className="sub">
      <div>
        {below && (
          <div className="crumb">
            <Link to="/laboratori">{t(($) => $.workshops.title)}</Link>
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
