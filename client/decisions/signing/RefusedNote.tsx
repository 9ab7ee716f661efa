import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SignView } from '../../../shared/decisions/roundApi.ts';
import type { BallotId } from '../../../shared/kernel/ids.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { buttonClass } from '../../ui/buttonClass.ts';
import { Note } from '../../ui/Note.tsx';
import type { Outcome } from './cast.ts';
import { renewalLetter } from './renewalLetter.ts';
import type { SignSeat } from './signSeat.ts';

type Props = {
  readonly view: SignView;
  readonly seat: SignSeat | null;
  readonly outcome: Extract<Outcome, { readonly kind: 'cancelled' | 'unable' | 'broken' | 'refused' }>;
};

/** Why it was not recorded, what is safe, and the one way out. */
export function RefusedNote({ view, seat, outcome }: Props) {
  const { t } = useTranslation();
  if (outcome.kind !== 'refused')
    return (
      <Note tone="warn" title={t(($) => $.signing.confirm.failed)} spoken>
        {t(($) => $.signing.confirm[outcome.kind])}
      </Note>
    );
  const { refused, message } = outcome.failure;
  if (refused === 'delegation_expired' || refused === 'delegation_revoked')
    return <DelegationOver view={view} seat={seat} refused={refused} spoken />;
  return (
    <Note
      tone="no"
      title={
        refused === 'already_voted'
          ? t(($) => $.signing.refused.given[view.kind])
          : t(($) => $.signing.confirm.failed)
      }
      spoken
      actions={
        refused === 'already_voted' && seat?.said ? <ToReceipt ballot={seat.said.ballot} /> : undefined
      }
    >
      {message} {keepsWords.has(refused) && t(($) => $.signing.confirm.kept)}
    </Note>
  );
}

/** Of these the sentence does not say itself that what was written is still here. */
const keepsWords: ReadonlySet<string> = new Set(['unreachable', 'too_many', 'unavailable', 'not_confirmed']);

type ToReceiptProps = {
  readonly ballot: BallotId;
  /** Of which seat, where there are several. */
  readonly of?: string;
  readonly block?: boolean;
};

export function ToReceipt({ ballot, of, block = false }: ToReceiptProps) {
  const { t } = useTranslation();
  return (
    <Link
      className={buttonClass(block ? { block } : { size: 'sm' })}
      to="/ricevute/$ballot"
      params={{ ballot }}
    >
      {of === undefined
        ? t(($) => $.signing.refused.toReceipt)
        : t(($) => $.signing.refused.toReceiptOf, { who: of })}
    </Link>
  );
}

type OverProps = Pick<Props, 'view' | 'seat'> & {
  readonly refused: 'delegation_expired' | 'delegation_revoked';
  readonly spoken?: boolean;
};

/** A delega that is over: whoever wrote under it keeps her words, and can ask for another. */
export function DelegationOver({ view, seat, refused, spoken = false }: OverProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const standing = seat !== null && 'until' in seat.standing ? seat.standing : null;
  return (
    <Note
      tone="no"
      title={t(($) => $.signing.refused[refused][view.kind])}
      spoken={spoken}
      actions={
        seat !== null && standing !== null ? (
          <a className={buttonClass({ size: 'sm' })} href={renewalLetter(view, seat, standing, t, formats)}>
            {t(($) => $.signing.refused.renew)}
          </a>
        ) : undefined
      }
    >
      {standing === null
        ? t(($) => $.refusals[refused])
        : refused === 'delegation_expired'
          ? t(($) => $.signing.refused.validUntil, { until: formats.dayInWords(standing.until) })
          : t(($) => $.refusals.delegation_revoked)}
    </Note>
  );
}
