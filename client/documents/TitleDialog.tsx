import { useTranslation } from 'react-i18next';
import type { DocumentKind } from '../../shared/documents/kind.ts';
import type { Failure } from '../platform/api.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
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
  const field = useTitleField(initial, kind);
  const submit = () => {
    const title = field.take();
    if (title !== null) onTitle(title);
  };
  return (
    <FormDialog
      title={heading}
      verb={verb}
      busy={busy}
      failure={failure?.message ?? null}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={t(($) => $.documents.name)}
        hint={hint}
        value={field.value}
        onChange={field.setValue}
        error={field.error}
        autoFocus
      />
    </FormDialog>
  );
}
