import { useTranslation } from 'react-i18next';
import type { PresentPerson } from '../../sync/sharedText.ts';
import { PersonHere } from './PersonHere.tsx';
import { whoIsHere } from './whoIsHere.ts';

type Props = { readonly people: readonly PresentPerson[]; readonly onShowAll: () => void };

/** Who has the text open beside me: three by name, the others as a number that opens the whole list. */
export function HereList({ people, onShowAll }: Props) {
  const { t } = useTranslation();
  const here = whoIsHere(people);
  if (here.all.length === 0) return null;
  return (
    <>
      <ul className="here only-wide" aria-label={t(($) => $.editor.here.label)}>
        {here.named.map((person) => (
          <li key={person.clientId}>
            <PersonHere person={person} />
          </li>
        ))}
        {here.more > 0 && (
          <li className="more">
            <button type="button" onClick={onShowAll}>
              {here.moreOnlyRead
                ? t(($) => $.editor.here.moreReading, { count: here.more })
                : t(($) => $.editor.here.more, { count: here.more })}
            </button>
          </li>
        )}
      </ul>
      <button
        type="button"
        className="here-count"
        aria-label={t(($) => $.editor.here.showAll, { count: here.all.length })}
        onClick={onShowAll}
      >
        {here.named.map((person) => (
          <span key={person.clientId} className={`dot ${person.tone}`} aria-hidden="true" />
        ))}
        {t(($) => $.editor.here.count, { count: here.all.length })}
      </button>
    </>
  );
}
