import { useTranslation } from 'react-i18next';
import type { SeatView } from '../../../../shared/people/registerApi.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { holdersEver } from './seating.ts';

type HistoryDialogProps = { readonly seat: SeatView; readonly onClose: () => void };

/** Who has held a seat, the newest first. */
export function HistoryDialog({ seat, onClose }: HistoryDialogProps) {
  const { t } = useTranslation();
  const { dayInWords } = useFormats();
  const holders = holdersEver(seat);
  return (
    <Dialog
      title={t(($) => $.bodies.historyTitle, { seat: seat.organisation.name })}
      onClose={onClose}
      footer={<Button onClick={onClose}>{t(($) => $.common.close)}</Button>}
    >
      {holders.length === 0 && <p className="muted">{t(($) => $.bodies.historyEmpty)}</p>}
      <ul className="grants">
        {holders.map(({ id, person, office, from, until }) => (
          <li key={id}>
            <Icon name="person" />
            <span className="grow">
              <b>{person.name}</b>
              <small>{office}</small>
            </span>
            <span className="muted small">
              {until === null
                ? t(($) => $.register.since, { day: dayInWords(from) })
                : t(($) => $.register.term, { from: dayInWords(from), until: dayInWords(until) })}
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
