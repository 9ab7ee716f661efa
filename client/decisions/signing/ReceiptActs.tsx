import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReceiptView, RoundView, SignView } from '../../../shared/decisions/roundApi.ts';
import { Button } from '../../ui/Button.tsx';
import { buttonClass } from '../../ui/buttonClass.ts';
import { DownloadPdf } from '../signatures/DownloadPdf.tsx';
import { spokenFor } from './spokenFor.ts';

type Props = {
  readonly receipt: ReceiptView;
  readonly round: RoundView | null;
  readonly sign: SignView | null;
};

/** Where one goes from a receipt: the next seat, another opinion, paper, attestation, record. */
export function ReceiptActs({ receipt, round, sign }: Props) {
  const { t } = useTranslation();
  const isOpen = sign !== null && sign.over === null;
  const next = isOpen ? sign.seats.find(({ refused, said }) => refused === null && said === null) : undefined;
  const mine = sign?.seats.find(({ said }) => said?.ballot === receipt.ballot);
  const params = { id: receipt.round };
  return (
    <div className="blk stack-2 acts-below">
      {next && (
        <Link
          className={buttonClass({ tone: 'primary', size: 'lg', block: true })}
          to="/sedute/$id/parere"
          params={params}
          search={{ per: next.organisation }}
        >
          {t(($) => $.receipt.also, { who: spokenFor(next.name, t) })}
        </Link>
      )}
      {isOpen && mine && round?.kind === 'opinion' && (
        <Link
          className={buttonClass({ block: true })}
          to="/sedute/$id/parere"
          params={params}
          search={{ per: mine.organisation }}
        >
          {t(($) => $.receipt.change)}
        </Link>
      )}
      {round?.phase.kind === 'closed' && (
        <DownloadPdf signed={{ path: `/api/rounds/${receipt.round}`, pdf: 'attestation.pdf' }} />
      )}
      <Button block icon="print" onClick={() => window.print()}>
        {t(($) => $.receipt.print)}
      </Button>
      <Link
        className={buttonClass({ tone: 'quiet', block: true })}
        to="/registro"
        search={{ mostra: 'voti' }}
      >
        {t(($) => $.receipt.toJournal)}
      </Link>
      <Link className={buttonClass({ tone: 'quiet', block: true })} to="/sedute/$id" params={params}>
        {t(($) => $.receipt.toRound)}
      </Link>
    </div>
  );
}
