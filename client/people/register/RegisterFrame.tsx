import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../ui/usePage.ts';
import { useSession } from '../useSession.ts';
import { type RegisterPage, registerPages } from './registerPages.ts';

type RegisterFrameProps = { readonly page: RegisterPage['id']; readonly children: ReactNode };

/** What stands around each page of the administration: its name, and the way to the others. */
export function RegisterFrame({ page, children }: RegisterFrameProps) {
  const { t } = useTranslation();
  const actor = useSession()?.actor;
  const pages = actor ? registerPages(actor) : [];
  const name = t(($) => $.register[page]);
  usePage(name);
  return (
    <>
      <section aria-label={t(($) => $.shell.thisPage)} className="sub">
        <div>
          <div className="crumb">{t(($) => $.register.page)}</div>
          <h1>{name}</h1>
        </div>
        <span className="grow" />
        {pages.length > 0 && (
          <nav className="seg" aria-label={t(($) => $.register.pages)}>
            {pages.map(({ id, to }) => (
              <Link key={id} to={to}>
                {t(($) => $.register[id])}
              </Link>
            ))}
          </nav>
        )}
      </section>
      <main id="contenuto" className="papers register stack-4">
        {children}
      </main>
    </>
  );
}
