import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '../../ui/buttonClass.ts';
import { Empty } from '../../ui/Empty.tsx';
import { usePage } from '../../ui/usePage.ts';

/** An address that leads to no version. */
export function NoSuchVersion() {
  const { t } = useTranslation();
  usePage(t(($) => $.versions.notFound));
  return (
    <main id="contenuto" className="papers">
      <h1 className="vh">{t(($) => $.versions.notFound)}</h1>
      <Empty
        topLevel
        icon="search"
        title={t(($) => $.versions.notFound)}
        action={
          <Link className={buttonClass()} to="/documenti">
            {t(($) => $.editor.page.toDocuments)}
          </Link>
        }
      >
        {t(($) => $.versions.notFoundBody)}
      </Empty>
    </main>
  );
}
