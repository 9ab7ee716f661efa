import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../shared/documents/api.ts';
import type { Chosen, ErasureDone, ErasurePreview } from '../../../shared/documents/erasure/erasureApi.ts';
import { Button } from '../../ui/Button.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Note } from '../../ui/Note.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { FoundPlaces } from './FoundPlaces.tsx';
import { useErase } from './queries.ts';

type Props = {
  readonly view: DocumentView;
  readonly chosen: Chosen;
  readonly preview: ErasurePreview;
  readonly onBack: () => void;
  readonly onDone: (done: ErasureDone) => void;
  readonly onClose: () => void;
};

/** Where the words stand and what stays; the reason, and a word that is typed because nothing brings them back. */
export function ErasureReview({ view, chosen, preview, onBack, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const erase = useErase(view.id);
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const word = t(($) => $.erasure.confirmWord);
  const isNowhere = preview.places === 0 && preview.found.length === 0 && preview.files.length === 0;
  const doIt = () => {
    setTried(true);
    if (isNowhere) return onBack();
    if (reason.trim() === '' || typed.trim() !== word) return;
    erase.mutate(
      { ...chosen, reason: reason.trim() },
      { onSuccess: (answer) => answer.ok && onDone(answer.value) },
    );
  };
  return (
    <FormDialog
      title={t(($) => $.erasure.title)}
      verb={t(($) => (isNowhere ? $.erasure.back : $.erasure.do))}
      tone={isNowhere ? 'primary' : 'stop'}
      busy={erase.isPending && t(($) => $.erasure.doing)}
      failure={erase.data?.ok === false ? erase.data.message : null}
      onSubmit={doIt}
      onClose={onClose}
    >
      {isNowhere ? (
        <Note tone="info">{t(($) => $.erasure.none)}</Note>
      ) : (
        <>
          <div className="row">
            <Button size="sm" tone="quiet" onClick={onBack}>
              {t(($) => $.erasure.back)}
            </Button>
          </div>
          <FoundPlaces kind={view.kind} preview={preview} />
          <Note tone="warn" title={t(($) => $.erasure.staysTitle)}>
            <p>{t(($) => $.erasure.stays)}</p>
            <p>{t(($) => $.erasure.whoWrites)}</p>
          </Note>
          <TextField
            label={t(($) => $.erasure.reason)}
            hint={t(($) => $.erasure.reasonHint)}
            value={reason}
            onChange={setReason}
            maxLength={1000}
            error={tried && reason.trim() === '' ? t(($) => $.erasure.reasonMissing) : null}
          />
          <TextField
            label={t(($) => $.erasure.confirm, { word })}
            value={typed}
            onChange={setTyped}
            error={tried && typed.trim() !== word ? t(($) => $.erasure.confirmMissing, { word }) : null}
          />
        </>
      )}
    </FormDialog>
  );
}
