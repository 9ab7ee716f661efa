import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundPlace, RoundView } from '../../../shared/decisions/roundApi.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Note } from '../../ui/Note.tsx';
import { placeLook } from '../floor/placeLook.ts';
import { shownSeat } from './deciding.ts';
import { EnterDialog } from './EnterDialog.tsx';
import { isOver } from './isOver.ts';
import { useRoundActs } from './queries.ts';
import { SaidWord } from './SaidWord.tsx';

type SeatDialogProps = {
  readonly round: RoundView;
  readonly seat: RoundPlace;
  readonly onClose: () => void;
};

/** One seat: who sits there, what was said, and what may be noted for it. */
export function SeatDialog({ round, seat, onClose }: SeatDialogProps) {
  const { t } = useTranslation();
  const { formatNumber } = useFormats();
  const [entering, setEntering] = useState(false);
  const { attend } = useRoundActs(round.id);
  const open = round.phase.kind === 'open';
  const { name, weight, holder, status, said, before } = seat;
  const entered = round.kind === 'signature' ? null : round.kind;
  const mark = () =>
    attend.mutate(
      { seat: seat.id, present: status === 'absent' },
      {
        onSuccess: (answer) => {
          if (!answer.ok) return;
          const place = status === 'absent' ? 'silent' : 'absent';
          announce(`${name}: ${t(($) => $.sitting.place[place])}`);
        },
      },
    );
  if (entering && holder && entered !== null) {
    return <EnterDialog round={round} kind={entered} seat={seat} holder={holder} onClose={onClose} />;
  }
  return (
    <Dialog
      title={
        round.kind === 'signature'
          ? name
          : t(($) => $.rounds.seatTitle, { name, weight: formatNumber(weight) })
      }
      onClose={onClose}
      footer={<Button onClick={onClose}>{t(($) => $.common.close)}</Button>}
    >
      <div className="stack">
        {holder ? (
          <p>{t(($) => (round.kind === 'signature' ? $.rounds.partyHolder : $.rounds.seatHolder), holder)}</p>
        ) : (
          seat.signatory === null && <p>{t(($) => $.rounds.seatVacant)}</p>
        )}
        {said && <SaidWord word={said} />}
        {before.map((word) => (
          <SaidWord key={word.ballot} word={word} replaced />
        ))}
        {said === null && <Standing round={round} seat={seat} />}
        {open && status !== 'spoken' && (
          <div className="row wrap">
            {round.may.convene && round.kind === 'vote' && (holder || status === 'present') && (
              <Button busy={attend.isPending && t(($) => $.rounds.marking)} onClick={mark}>
                {t(($) => (status === 'absent' ? $.rounds.markPresent : $.rounds.markAbsent))}
              </Button>
            )}
            {entered !== null && round.may.enter && holder && !isOver(round, new Date()) && (
              <Button onClick={() => setEntering(true)}>{t(($) => $.rounds.enter[entered])}</Button>
            )}
          </div>
        )}
        {attend.data?.ok === false && (
          <Note tone="no" spoken>
            {attend.data.message}
          </Note>
        )}
      </div>
    </Dialog>
  );
}

/** How a seat stands of which no word is known. */
function Standing({ round, seat }: Pick<SeatDialogProps, 'round' | 'seat'>) {
  const { t } = useTranslation();
  if (seat.status === 'spoken') return <p className="muted">{t(($) => $.rounds.hidden)}</p>;
  if (round.kind === 'signature') return <p className="muted">{t(($) => $.rounds.partyMissing)}</p>;
  const { place } = shownSeat(seat, round.kind);
  const { icon, className } = placeLook[place];
  return (
    <p className={`sign ${className}`}>
      <Icon name={icon} /> {t(($) => $.sitting.place[place])}
    </p>
  );
}
