import { type FormEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentKind } from '../../shared/documents/kind.ts';
import type { Failure } from '../platform/api.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Note } from '../ui/Note.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useTitleField } from './useTitleField.ts';

type TitleDialogProps = {
  readonly kind: DocumentKind;
  readonly heading: string;
  readonly initial?: string;
  readonly hint: string;
  /** The verb on the button, and what it says while it is at work. */
  readonly verb: string;
  readonly busy: string | false;
  readonly failure: Failure | null;
  readonly onTitle: (title: string) => void;
  readonly onClose: () => void;
};

/** Asks for a title, and for nothing else. */
export function TitleDialog(props: TitleDialogProps) {
  const { kind, heading, initial = '', hint, verb, busy, failure, onTitle, onClose } = props;
  const { t } = useTranslation();
  const form = useId();
  const field = useTitleField(initial, kind);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const title = field.take();
    if (title !== null && busy === false) onTitle(title);
  };
  return (
    <Dialog
      title={heading}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t(($) => $.common.cancel)}</Button>
          <Button tone="primary" type="submit" form={form} busy={busy}>
            {verb}
          </Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={submit} noValidate>
        <TextField
          label={t(($) => $.documents.name)}
          hint={hint}
          value={field.value}
          onChange={field.setValue}
          error={field.error}
          autoFocus
        />
        {failure && (
          <Note tone="no" spoken>
            {failure.message}
          </Note>
        )}
      </form>
    </Dialog>
  );
}
