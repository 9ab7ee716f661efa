import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { WorkshopId } from '../../../shared/kernel/ids.ts';
import type { WorkshopView } from '../../../shared/workshops/api.ts';
import { shownCode } from '../../../shared/workshops/joinCode.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Button } from '../../ui/Button.tsx';
import { buttonClass } from '../../ui/buttonClass.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { usePage } from '../../ui/usePage.ts';
import { QrCode } from '../QrCode.tsx';
import { workshopQuery } from './queries.ts';
import './preparing.css';

const route = getRouteApi('/alone/laboratori/$id/foglio');

/** `/laboratori/$id/foglio`: one A4 page for the tables and the door of the hall. */
export function JoinSheetPage() {
  const { t } = useTranslation();
  const id = route.useParams().id as WorkshopId;
  const { data, error, refetch } = useQuery(workshopQuery(id));
  usePage(t(($) => $.workshops.sheetPage));
  return (
    <main id="contenuto" className="join-sheet-page">
      <div className="row wrap sheet-acts">
        <Link className={buttonClass()} to="/laboratori/$id" params={{ id }}>
          <Icon name="left" />
          {t(($) => $.workshops.backToWorkshop)}
        </Link>
        {data && (
          <Button tone="primary" icon="print" onClick={() => window.print()}>
            {t(($) => $.workshops.print)}
          </Button>
        )}
      </div>
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={12} />}
      {data && <JoinSheet workshop={data} />}
    </main>
  );
}

function JoinSheet({ workshop }: { readonly workshop: WorkshopView }) {
  const { t } = useTranslation();
  const { longMoment } = useFormats();
  const { theme, venue, startsAt, code, joinAddress } = workshop;
  const address = joinAddress.replace(/^https?:\/\//u, '').replace(/#.*$/u, '');
  return (
    <article className="join-sheet">
      <p className="join-when">
        {longMoment(new Date(startsAt))} · {venue}
      </p>
      <h1>{theme}</h1>
      <QrCode holds={joinAddress} name={t(($) => $.workshops.qr, { code: shownCode(code) })} />
      <p className="join-code">{shownCode(code)}</p>
      <ol>
        <li>{t(($) => $.workshops.step1, { address })}</li>
        <li>{t(($) => $.workshops.step2, { code: shownCode(code) })}</li>
        <li>{t(($) => $.workshops.step3)}</li>
      </ol>
      <p>{t(($) => $.workshops.noLookAlikes)}</p>
      <p className="join-paper">{t(($) => $.workshops.paper)}</p>
    </article>
  );
}
