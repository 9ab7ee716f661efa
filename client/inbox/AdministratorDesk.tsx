import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/useFormats.ts';
import { buttonClass } from '../ui/buttonClass.ts';
import { Empty } from '../ui/Empty.tsx';
import { usePage } from '../ui/usePage.ts';

/** The first page of somebody who administers and has no other role: she reads no texts. */
export function AdministratorDesk() {
  const { t } = useTranslation();
  const { longDay } = useFormats();
  usePage(t(($) => $.desk.page));
  return (
    <main id="contenuto" className="desk">
      <div className="desk-h">
        <h1 className="day">{longDay(new Date())}</h1>
      </div>
      <div className="whole">
        <Empty
          topLevel
          icon="table"
          title={t(($) => $.desk.administrator)}
          action={
            <Link className={buttonClass({ tone: 'primary' })} to="/amministrazione">
              {t(($) => $.desk.toAdministration)}
            </Link>
          }
        >
          {t(($) => $.desk.administratorBody)}
        </Empty>
      </div>
    </main>
  );
}
