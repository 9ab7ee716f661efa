import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../shared/decisions/roundApi.ts';
import { groupsOf } from '../floor/shownSeat.ts';
import { shownSeat } from './deciding.ts';
import { SaidWord } from './SaidWord.tsx';

/** After the closing: every word with its reason. */
export function SaidSheet({ round: { places, kind } }: { readonly round: RoundView }) {
  const { t } = useTranslation();
  const id = useId();
  const shown = places.map((place) => shownSeat(place, kind));
  const order = groupsOf(shown, 'vote').flatMap(({ seats }) => seats.map((seat) => seat.id));
  const said = places
    .filter((place) => place.said !== null)
    .toSorted((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
  if (said.length === 0) return null;
  return (
    <section className="sheet" aria-labelledby={id}>
      <header>
        <h2 id={id}>{t(($) => $.rounds.words)}</h2>
      </header>
      <ul className="said">
        {said.map((place) => (
          <li key={place.id}>
            <h3>{place.name}</h3>
            <div className="stack">
              {place.said && <SaidWord word={place.said} />}
              {place.before.map((word) => (
                <SaidWord key={word.ballot} word={word} replaced />
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
