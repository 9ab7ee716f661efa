import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReceiptView } from '../../../shared/decisions/roundApi.ts';
import type { BallotId } from '../../../shared/kernel/ids.ts';
import { parseId } from '../../../shared/kernel/parseId.ts';
import { Refusal } from '../../platform/api.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Note } from '../../ui/Note.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { usePage } from '../../ui/usePage.ts';
import { AfterSigning } from './AfterSigning.tsx';
import { OwnBar } from './OwnBar.tsx';
import { receiptQuery, signQuery, standingQuery } from './queries.ts';
import { Receipt } from './Receipt.tsx';
import { ReceiptActs } from './ReceiptActs.tsx';
import './signing.css';

const route = getRouteApi('/alone/ricevute/$ballot');

/** `/ricevute/$ballot`: what was recorded, to be kept and to be printed. */
export function ReceiptPage() {
  const { t } = useTranslation();
  const ballot = parseId<BallotId>(route.useParams().ballot);
  const receipt = useQuery({ ...receiptQuery(ballot ?? ('' as BallotId)), enabled: ballot !== null });
  const isUnknown =
    ballot === null || (receipt.error instanceof Refusal && receipt.error.refused === 'not_found');
  usePage(receipt.data ? t(($) => $.receipt.page, { code: receipt.data.code }) : null);
  return (
    <>
      <OwnBar title={t(($) => $.receipt.code)} />
      <main id="contenuto" className="narrow">
        {isUnknown && (
          <div className="blk">
            <Empty topLevel icon="doc" title={t(($) => $.receipt.notFound)}>
              {t(($) => $.receipt.notFoundBody)}
            </Empty>
          </div>
        )}
        {receipt.error && !receipt.data && !isUnknown && (
          <div className="blk">
            <Problem error={receipt.error} onRetry={() => void receipt.refetch()} />
          </div>
        )}
        {receipt.isLoading && (
          <div className="blk">
            <Loading lines={12} />
          </div>
        )}
        {receipt.data && <Recorded receipt={receipt.data} />}
      </main>
    </>
  );
}

function Recorded({ receipt }: { readonly receipt: ReceiptView }) {
  const { t } = useTranslation();
  const round = useQuery(standingQuery(receipt.round)).data ?? null;
  const sign = useQuery(signQuery(receipt.round)).data ?? null;
  const kind = round?.kind ?? 'vote';
  return (
    <>
      <div className="blk">
        <h1>{t(($) => $.receipt.title[kind])}</h1>
        {receipt.replaced && <Note tone="warn">{t(($) => $.receipt.replaced)}</Note>}
        <Receipt receipt={receipt} kind={kind} />
      </div>
      {round !== null && !receipt.replaced && <AfterSigning round={round} />}
      <ReceiptActs receipt={receipt} round={round} sign={sign} />
    </>
  );
}
