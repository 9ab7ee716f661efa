import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';

type Props = {
  /** What it is called, for screen readers. */
  readonly name: string;
  /** The verb on the button that sends, and what it says while it is at work. */
  readonly verb: string;
  readonly busy: string | false;
  readonly tone?: 'primary' | 'stop';
  readonly failure: string | null;
  /** Whoever has asked for it goes on writing in it. */
  readonly takesFocus?: boolean;
  readonly onSend: () => void;
  /** Esc and the second button: what was typed stays on this device. */
  readonly onLeave: () => void;
  readonly children: ReactNode;
  /** Other ways out beside the two buttons. */
  readonly more?: ReactNode;
};

/** A form within a thread: no dialog, since the text it is about has to stay in sight. */
export function InlineForm(props: Props) {
  const {
    name,
    verb,
    busy,
    tone = 'primary',
    failure,
    onSend,
    onLeave,
    children,
    more,
    takesFocus = true,
  } = props;
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    const focus = () => firstField(form.current)?.focus({ preventScroll: true });
    focus();
    // A menu that closes puts the focus back where it was.
    const later = setTimeout(() => {
      if (!form.current?.contains(document.activeElement)) focus();
    }, 60);
    return () => clearTimeout(later);
  }, [takesFocus]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy === false) onSend();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.stopPropagation();
      if (!closesItsList(event.target)) onLeave();
      // A key that is held down sends once.
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.repeat) submit(event);
  };
  return (
    <form ref={form} className="thread-form" aria-label={name} onSubmit={submit} onKeyDown={keys} noValidate>
      {children}
      {failure !== null && (
        <Note tone="no" spoken>
          {failure}
        </Note>
      )}
      <div className="row wrap">
        <Button tone={tone} size="sm" type="submit" busy={busy}>
          {verb}
        </Button>
        <Button tone="quiet" size="sm" onClick={onLeave}>
          {t(($) => $.common.cancel)}
        </Button>
        {more}
      </div>
    </form>
  );
}

/** A field with an open list takes Esc for itself. */
function closesItsList(field: EventTarget): boolean {
  return field instanceof Element && field.getAttribute('aria-expanded') === 'true';
}

function firstField(form: HTMLFormElement | null): HTMLElement | null {
  return (
    form?.querySelector<HTMLElement>(':is(input, textarea):not([type=hidden], [type=radio]:not(:checked))') ??
    null
  );
}
