import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from './people/useSession.ts';
import { Frame } from './Shell.tsx';
import { buttonClass } from './ui/buttonClass.ts';
import { usePage } from './ui/usePage.ts';

/** An address that leads nowhere. */
export function NotFound() {
  const { t } = useTranslation();
  const session = useSession();
  usePage(t(($) => $.mishaps.notFoundTitle));
  return (
    <Frame>
      <main id="contenuto" className="mishap stack">
        <h1>{t(($) => $.mishaps.notFoundTitle)}</h1>
        <p className="soft">{t(($) => $.mishaps.notFoundBody)}</p>
        <p>
          <Link className={buttonClass({ tone: 'primary' })} to={session ? '/scrivania' : '/'}>
            {session ? t(($) => $.mishaps.toDesk) : t(($) => $.mishaps.toDoor)}
          </Link>
        </p>
      </main>
    </Frame>
  );
}
