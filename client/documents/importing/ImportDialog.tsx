import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportAnswer } from '../../../shared/documents/api.ts';
import type { DocumentKind } from '../../../shared/documents/kind.ts';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Note } from '../../ui/Note.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { FileField } from './FileField.tsx';
import { ImportResult } from './ImportResult.tsx';
import { useImportForm } from './useImportForm.ts';

type ImportDialogProps = {
  readonly kind: DocumentKind;
  readonly onClose: () => void;
  readonly onOpen: (id: DocumentId) => void;
};

/** A file becomes a document; afterwards it says what could not come along. */
export function ImportDialog({ kind, onClose, onOpen }: ImportDialogProps) {
  const [done, setDone] = useState<ImportAnswer | null>(null);
  if (done) return <ImportResult answer={done} onClose={onClose} onOpen={onOpen} />;
  return <ImportForm kind={kind} onClose={onClose} onDone={setDone} />;
}

type ImportFormProps = {
  readonly kind: DocumentKind;
  readonly onClose: () => void;
  readonly onDone: (answer: ImportAnswer) => void;
};

function ImportForm({ kind, onClose, onDone }: ImportFormProps) {
  const { t } = useTranslation();
  const form = useId();
  const { chosen, choose, fileError, title, submit, sent, isPending, failure } = useImportForm(kind, onDone);
  return (
    <Dialog
      title={t(($) => $.kinds.importTitle[kind])}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t(($) => $.common.cancel)}</Button>
          <Button tone="primary" type="submit" form={form} busy={isPending && t(($) => $.importing.busy)}>
            {t(($) => $.importing.do)}
          </Button>
        </>
      }
    >
      <form id={form} className="stack-4" onSubmit={submit} noValidate>
        <FileField file={chosen?.file ?? null} onFile={choose} error={fileError} held={isPending} />
        {chosen?.kind === 'fit' && (
          <TextField
            label={t(($) => $.documents.name)}
            hint={t(($) => $.importing.titleHint)}
            value={title.value}
            onChange={title.setValue}
            error={title.error}
          />
        )}
        {isPending && <Progress sent={sent} />}
        {failure && (
          <Note tone="no" spoken>
            {failure}
          </Note>
        )}
      </form>
    </Dialog>
  );
}

/** Two parts of waiting: the file on its way, then the server reading it. */
function Progress({ sent }: { readonly sent: number }) {
  const { t } = useTranslation();
  const percent = Math.round(sent * 100);
  return (
    <div>
      <progress className="gone" max={100} value={percent} aria-label={t(($) => $.importing.progress)} />
      <p className="small muted">
        {sent < 1 ? t(($) => $.importing.sending, { percent }) : t(($) => $.importing.reading)}
      </p>
    </div>
  );
}
