import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignView } from '../../../shared/decisions/roundApi.ts';
import { Note } from '../../ui/Note.tsx';
import { DelegationOver, ToReceipt } from './RefusedNote.tsx';
import type { SignSeat } from './signSeat.ts';

type Props = {
  readonly view: SignView;
  readonly seat: SignSeat | null;
  /** The confirmation, where there is still something to confirm. */
  readonly children: ReactNode;
};

/** In place of the confirmation: why nothing can be said for this seat any more. */
export function SeatOver({ view, seat, children }: Props) {
  const { t } = useTranslation();
  switch (seat?.refused) {
    case 'delegation_expired':
    case 'delegation_revoked':
      return (
        <div className="sign">
          <DelegationOver view={view} seat={seat} refused={seat.refused} />
        </div>
      );
    case 'already_voted':
      return (
        <div className="sign">
          <Note
            tone="info"
            title={t(($) => $.signing.refused.already_voted)}
            actions={seat.said && <ToReceipt ballot={seat.said.ballot} />}
          >
            {t(($) => $.refusals.already_voted)}
          </Note>
        </div>
      );
    case 'too_many_proxies':
      return (
        <div className="sign">
          <Note tone="no">{t(($) => $.refusals.too_many_proxies)}</Note>
        </div>
      );
    default:
      return children;
  }
}
