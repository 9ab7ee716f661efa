import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportAnswer } from '../../../shared/documents/api.ts';
import { importLimit } from '../../../shared/documents/api.ts';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Note } from '../../ui/Note.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useImport } from '../queries.ts';
import { useTitleField } from '../useTitleField.ts';
import { type ChosenFile, lookAt } from './chosenFile.ts';
import { FileField } from './FileField.tsx';
import { ImportResult } from './ImportResult.tsx';

type ImportDialogProps = { readonly onClose: () => void; readonly onOpen: (id: DocumentId) => void };

/** A Markdown file becomes a section; afterwards it says what could not come along. */
export function ImportDialog({ onClose, onOpen }: ImportDialogProps) {
  const [done, setDone] = useState<ImportAnswer | null>(null);
  if (done) return <ImportResult answer={done} onClose={onClose} onOpen={onOpen} />;
  return <ImportForm onClose={onClose} onDone={setDone} />;
}

type ImportFormProps = { readonly onClose: () => void; readonly onDone: (answer: ImportAnswer) => void };

function ImportForm({ onClose, onDone }: ImportFormProps) {
  const { t } = useTranslation();
  const form = useId();
  const title = useTitleField('');
  const [chosen, setChosen] = useState<ChosenFile | null>(null);
  const [tried, setTried] = useState(false);
  const [sent, setSent] = useState(0);
  const importing = useImport();
  const fileError = useFileError(chosen, tried);
  const choose = async (file: File) => {
    const looked = await lookAt(file);
    importing.reset();
    setChosen(looked);
    if (looked.kind === 'fit') title.setValue(looked.title);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const wanted = title.take();
    if (chosen?.kind !== 'fit' || wanted === null || importing.isPending) return;
    setSent(0);
    importing.mutate(
      { file: chosen.file, title: wanted, onProgress: setSent },
      { onSuccess: (answer) => answer.ok && onDone(answer.value) },
    );
  };
  const { isPending, data } = importing;
  return (
    <Dialog
      title={t(($) => $.importing.title)}
      onClose={onClose}
      held={isPending}
      footer={
        <>
          <Button onClick={onClose} unavailable={isPending}>
            {t(($) => $.common.cancel)}
          </Button>
          <Button tone="primary" type="submit" form={form} busy={isPending && t(($) => $.importing.busy)}>
            {t(($) => $.importing.do)}
          </Button>
        </>
      }
    >
      <form id={form} className="stack-4" onSubmit={submit} noValidate>
        <FileField file={chosen?.file ?? null} onFile={(file) => void choose(file)} error={fileError} />
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
        {data?.ok === false && (
          <Note tone="no" spoken>
            {data.message}
          </Note>
        )}
      </form>
    </Dialog>
  );
}

function useFileError(chosen: ChosenFile | null, tried: boolean): string | null {
  const { t } = useTranslation();
  if (chosen === null) return tried ? t(($) => $.importing.fileMissing) : null;
  const { name, size } = chosen.file;
  switch (chosen.kind) {
    case 'fit':
      return null;
    case 'wrong_kind':
      return t(($) => $.importing.wrongKind, { name });
    case 'too_large':
      return t(($) => $.importing.tooLarge, { name, size: megabytes(size), limit: megabytes(importLimit) });
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toLocaleString('it-IT', { maximumFractionDigits: 1 });
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
