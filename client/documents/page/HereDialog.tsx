import { useTranslation } from 'react-i18next';
import type { PresentPerson } from '../../sync/sharedText.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { PersonHere } from './PersonHere.tsx';
import { whoIsHere } from './whoIsHere.ts';

type Props = { readonly people: readonly PresentPerson[]; readonly onClose: () => void };

/** Everybody who has the text open, with what they may do. */
export function HereDialog({ people, onClose }: Props) {
  const { t } = useTranslation();
  const { all } = whoIsHere(people);
  return (
    <Dialog title={t(($) => $.editor.here.label)} onClose={onClose}>
      {all.length === 0 ? (
        <p className="soft">{t(($) => $.editor.here.nobodyMore)}</p>
      ) : (
        <ul className="here-all">
          {all.map((person) => (
            <li key={person.clientId}>
              <PersonHere person={person} />
              <span className="grow" />
              <span className="tag">
                {t(($) => (person.writes ? $.editor.here.writes : $.editor.here.reads))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
