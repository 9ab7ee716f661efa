import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignView } from '../../../shared/decisions/roundApi.ts';
import { useFormats } from '../../i18n/useFormats.ts';
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
      // What was said while it held stays.
      return seat.said !== null ? (
        <div className="sign">
          <Given view={view} seat={seat} />
        </div>
      ) : (
        <div className="sign">
          <DelegationOver view={view} seat={seat} refused={seat.refused} />
        </div>
      );
    case 'already_voted':
      return (
        <div className="sign">
          <Given view={view} seat={seat} />
        </div>
      );
    case 'too_many_proxies':
      return (
        <div className="sign">
          <Note tone="no" title={t(($) => $.signing.refused.tooManyProxies)}>
            {t(($) => $.signing.refused.tooManyProxiesBody)}
          </Note>
        </div>
      );
    default:
      return children;
  }
}

/** What is given does not change: by whoever reads this, with her receipt, or by another for the same seat. */
function Given({ view: { kind }, seat }: { readonly view: SignView; readonly seat: SignSeat }) {
  const { t } = useTranslation();
  const { spokenMoment } = useFormats();
  const { said, spokenBy } = seat;
  return (
    <Note
      tone="info"
      title={t(($) => $.signing.refused.given[kind])}
      actions={said && <ToReceipt ballot={said.ballot} />}
    >
      {spokenBy === null
        ? t(($) => $.signing.refused.givenBody)
        : t(($) => $.signing.refused.givenByOther, {
            who: t(($) => $.common.office, spokenBy),
            when: spokenMoment(new Date(spokenBy.at), new Date()),
          })}
    </Note>
  );
}
