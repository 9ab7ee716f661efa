import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../shared/people/api.ts';
import { Bell } from './inbox/Bell.tsx';
import { mainPages } from './people/mainPages.ts';
import { ProfileMenu } from './people/ProfileMenu.tsx';
import { Icon } from './ui/Icon.tsx';

type BarProps = { readonly session: SessionView | null; readonly onShortcuts: () => void };

/** Where one is, in whose name, and the way to the other pages that exist. */
export function Bar({ session, onShortcuts }: BarProps) {
  const { t } = useTranslation();
  return (
    <header className="bar">
      <Link className="brand" to={session ? '/scrivania' : '/'}>
        <Icon name="brand" />
        {t(($) => $.common.appName)}
      </Link>
      {session && (
        <nav aria-label={t(($) => $.shell.mainNav)}>
          {mainPages(session.actor).map(({ id, to }) => (
            <Link key={id} to={to}>
              {t(($) => $.shell[id])}
            </Link>
          ))}
        </nav>
      )}
      <span className="grow" />
      {session?.district.secure === false && <span className="demo">{t(($) => $.shell.insecure)}</span>}
      {session?.district.demo && <span className="demo">{t(($) => $.shell.demoMark)}</span>}
      {session ? (
        <>
          <Bell />
          <ProfileMenu session={session} onShortcuts={onShortcuts} />
        </>
      ) : (
        <Link to="/">{t(($) => $.shell.enter)}</Link>
      )}
    </header>
  );
}
