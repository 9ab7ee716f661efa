import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundKind } from '../../../shared/decisions/round.ts';
import type { OrganisationId } from '../../../shared/kernel/ids.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { saidName } from './choiceWords.ts';
import type { SignSeat } from './signSeat.ts';
import { useSeatWords } from './useSeatWords.ts';

type Props = {
  readonly seats: readonly SignSeat[];
  readonly kind: RoundKind;
  readonly chosen: OrganisationId | null;
  readonly onChoose: (organisation: OrganisationId) => void;
};

/** For whom one speaks: the own seat first; those for which one may not any more stay, with the reason. */
export function ForWhom({ seats, kind, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <fieldset className="blk">
      <legend>
        <h2>{t(($) => $.signing.forWhom.title)}</h2>
      </legend>
      <div className="picks">
        {seats.map((seat) => (
          <label key={seat.seat} className="pick" data-off={isOff(seat, kind) || undefined}>
            <input
              type="radio"
              name={name}
              checked={seat.organisation === chosen}
              // What one may not any more can be chosen all the same: then it is said why, and what to do.
              onChange={() => onChoose(seat.organisation)}
            />
            <span>
              <b>{seat.name}</b>
              <SeatLines seat={seat} kind={kind} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Whether nothing can be said for this seat any more, or not by this person. */
export function isOff({ refused }: SignSeat, kind: RoundKind): boolean {
  return refused !== null && !(refused === 'already_voted' && kind === 'opinion');
}

function SeatLines({ seat, kind }: { readonly seat: SignSeat; readonly kind: RoundKind }) {
  const { t } = useTranslation();
  const { formatNumber } = useFormats();
  const words = useSeatWords();
  return (
    <>
      <small>
        {words.standing(seat)}
        {kind !== 'signature' &&
          ` ${t(($) => $.signing.forWhom.shares, { shares: formatNumber(seat.weight) })}`}
      </small>
      {seat.refused !== null && <small className="strong">{words.refused(seat, kind)}</small>}
      {seat.said !== null && (
        <small className="strong">
          {t(($) => $.signing.forWhom.said, { choice: saidName(seat.said?.choice ?? 'in_favour', kind, t) })}
        </small>
      )}
    </>
  );
}
