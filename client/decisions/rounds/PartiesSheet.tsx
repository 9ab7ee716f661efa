import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundPlace, RoundView } from '../../../shared/decisions/roundApi.ts';
import { Chip } from '../../ui/Chip.tsx';

type PartiesSheetProps = { readonly round: RoundView; readonly onOpen: (seat: string) => void };

/** The parties of an agreement, each with its signature or without: a list, and never a count of votes (R1). */
export function PartiesSheet({ round: { places }, onOpen }: PartiesSheetProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section className="sheet" aria-labelledby={id}>
      <header>
        <h2 id={id}>{t(($) => $.rounds.partiesTitle)}</h2>
      </header>
      <p className="in small muted">{t(($) => $.rounds.partiesNote)}</p>
      <ul className="sittings" aria-labelledby={id}>
        {places.map((place) => (
          <li key={place.id}>
            <button type="button" className="row-name" data-seat={place.id} onClick={() => onOpen(place.id)}>
              {place.name}
            </button>
            <span className="small muted">
              {place.holder && t(($) => $.rounds.partyOf, { name: place.holder.name })}
            </span>
            <span className="standing">
              <Standing place={place} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Standing({ place: { said, status } }: { readonly place: RoundPlace }) {
  const { t } = useTranslation();
  if (said?.choice === 'against') {
    return (
      <Chip icon="x" tone="no">
        {t(($) => $.rounds.partyRefused)}
      </Chip>
    );
  }
  if (status !== 'spoken') {
    return (
      <Chip icon="clock" tone="warn">
        {t(($) => $.rounds.partyMissing)}
      </Chip>
    );
  }
  // While it is open the others know that a party has answered, and not what.
  return said === null ? (
    <Chip icon="dot">{t(($) => $.rounds.partyAnswered)}</Chip>
  ) : (
    <Chip icon="check" tone="ok">
      {t(($) => $.rounds.partySigned)}
    </Chip>
  );
}
