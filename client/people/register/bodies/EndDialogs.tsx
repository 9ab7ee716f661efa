import { useTranslation } from 'react-i18next';
import type { SeatView } from '../../../../shared/people/registerApi.ts';
import { announce } from '../../../ui/announce.ts';
import { EndDialog } from '../EndDialog.tsx';
import { useEndHolder, useEndSeat } from '../queries.ts';
import type { Holder } from './seating.ts';

type EndSeatDialogProps = { readonly seat: SeatView; readonly onClose: () => void };

/** The seat exists no more after a day. */
export function EndSeatDialog({ seat, onClose }: EndSeatDialogProps) {
  const { t } = useTranslation();
  const end = useEndSeat(seat.id);
  const title = t(($) => $.bodies.endSeatTitle, { seat: seat.organisation.name });
  return (
    <EndDialog
      title={title}
      hint={t(($) => $.bodies.endSeatHint)}
      verb={t(($) => $.bodies.endSeatDo)}
      isPending={end.isPending}
      failure={end.data?.ok === false ? end.data.message : null}
      onDay={(until) => end.mutate({ until }, { onSuccess: (answer) => answer.ok && finish(title, onClose) })}
      onClose={onClose}
    />
  );
}

type LeaveSeatDialogProps = EndSeatDialogProps & { readonly holder: Holder };

/** Whoever holds the seat leaves it, and nobody follows yet. */
export function LeaveSeatDialog({ seat, holder, onClose }: LeaveSeatDialogProps) {
  const { t } = useTranslation();
  const end = useEndHolder(holder.id);
  const title = t(($) => $.bodies.leaveTitle, { name: holder.person.name, seat: seat.organisation.name });
  return (
    <EndDialog
      title={title}
      hint={t(($) => $.bodies.leaveHint)}
      verb={t(($) => $.bodies.leaveDo)}
      isPending={end.isPending}
      failure={end.data?.ok === false ? end.data.message : null}
      onDay={(until) => end.mutate({ until }, { onSuccess: (answer) => answer.ok && finish(title, onClose) })}
      onClose={onClose}
    />
  );
}

function finish(said: string, onClose: () => void): void {
  announce(said);
  onClose();
}
