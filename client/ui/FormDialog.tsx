import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { Note } from './Note.tsx';

type FormDialogProps = {
  readonly title: string;
  /** The verb on the button that sends, and what it says while it is at work. */
  readonly verb: string;
  readonly busy: string | false;
  /** For what takes something away. */
  readonly tone?: 'primary' | 'stop';
  /** Why it was refused, in a whole sentence; what was typed stays. */
  readonly failure: string | null;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A dialog that is a form: Enter sends it, and a field that is wrong gets the focus. */
export function FormDialog(props: FormDialogProps) {
  const { title, verb, busy, tone = 'primary', failure, onSubmit, onClose, children } = props;
  const { t } = useTranslation();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [attempts, setAttempts] = useState(0);
  useEffect(() => {
    // Fields say that they are wrong in the render that follows the attempt.
    if (attempts === 0) return;
    const wrong = form.current?.querySelector<HTMLElement>(':is(input, textarea)[aria-invalid=true]');
    wrong?.focus();
    // What is wrong stands under the field, which on a phone is under the edge.
    wrong?.closest('.field')?.scrollIntoView({ block: 'nearest' });
  }, [attempts]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy !== false) return;
    onSubmit();
    setAttempts((count) => count + 1);
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t(($) => $.common.cancel)}</Button>
          <Button tone={tone} type="submit" form={id} busy={busy}>
            {verb}
          </Button>
        </>
      }
    >
      <form id={id} ref={form} className="stack" onSubmit={submit} noValidate>
        {children}
        {failure !== null && (
          <Note tone="no" spoken>
            {failure}
          </Note>
        )}
      </form>
    </Dialog>
  );
}
