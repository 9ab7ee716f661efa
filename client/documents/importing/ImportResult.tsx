import { useTranslation } from 'react-i18next';
import type { ImportAnswer, NotCarried } from '../../../shared/documents/api.ts';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Note } from '../../ui/Note.tsx';

type ImportResultProps = {
  readonly answer: ImportAnswer;
  readonly onClose: () => void;
  readonly onOpen: (id: DocumentId) => void;
};

/** What came in, and what did not. */
export function ImportResult({ answer, onClose, onOpen }: ImportResultProps) {
  const { t } = useTranslation();
  const { id, notCarried } = answer;
  return (
    <Dialog
      title={t(($) => $.importing.doneTitle)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t(($) => $.common.close)}</Button>
          <Button tone="primary" autoFocus onClick={() => onOpen(id)}>
            {t(($) => $.importing.openSection)}
          </Button>
        </>
      }
    >
      <div className="stack">
        {notCarried.length === 0 ? (
          <Note tone="ok">{t(($) => $.importing.doneAll)}</Note>
        ) : (
          <>
            <Note tone="warn">{t(($) => $.importing.donePart)}</Note>
            <ul className="list lost">
              {notCarried.map((lost) => (
                <Lost key={lost.kind} lost={lost} />
              ))}
            </ul>
          </>
        )}
      </div>
    </Dialog>
  );
}

function Lost({ lost: { kind, count, sample } }: { readonly lost: NotCarried }) {
  const { t } = useTranslation();
  return (
    <li>
      {t(($) => $.importing.lost[kind], { count })}
      {sample !== '' && (
        <span className="small muted sample">{t(($) => $.importing.sample, { sample })}</span>
      )}
    </li>
  );
}
