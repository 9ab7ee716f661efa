import { useTranslation } from 'react-i18next';
import type { PresentPerson } from '../../sync/sharedText.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { PersonHere } from './PersonHere.tsx';
import { whoIsHere } from './whoIsHere.ts';

type Props = {
  readonly people: readonly PresentPerson[];
  /** On narrow screens the way to let others write starts here; null for who may not. */
  readonly onShare: (() => void) | null;
  readonly onClose: () => void;
};

/** Everybody who has the text open, with what they may do. */
export function HereDialog({ people, onShare, onClose }: Props) {
  const { t } = useTranslation();
  const { all } = whoIsHere(people);
  return (
    <Dialog
      title={t(($) => $.editor.here.label)}
      onClose={onClose}
      footer={onShare && <Button onClick={onShare}>{t(($) => $.documents.share)}</Button>}
    >
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
