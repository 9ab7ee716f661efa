import { type FormEvent, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';

type WorkshopFormProps = {
  readonly verb: string;
  readonly busy: string | false;
  readonly failure: string | null;
  /** False where something is wrong: the first such field gets the focus. */
  readonly onSend: () => boolean;
  readonly onCancel?: () => void;
  readonly children: ReactNode;
};

/** The fields of a workshop with the one button that sends them. */
export function WorkshopForm({ verb, busy, failure, onSend, onCancel, children }: WorkshopFormProps) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (busy !== false || onSend()) return;
    // What is wrong is said in the render that follows.
    requestAnimationFrame(() =>
      form.current
        ?.querySelector<HTMLElement>('[data-wrong] input, :is(input, textarea)[aria-invalid=true]')
        ?.focus(),
    );
  };
  return (
    <form ref={form} className="stack-4" onSubmit={send} noValidate>
      {children}
      {failure !== null && (
        <Note tone="no" spoken>
          {failure}
        </Note>
      )}
      <div className="row wrap">
        <Button tone="primary" size="lg" type="submit" busy={busy}>
          {verb}
        </Button>
        {onCancel && (
          <Button size="lg" onClick={onCancel}>
            {t(($) => $.common.cancel)}
          </Button>
        )}
      </div>
    </form>
  );
}
