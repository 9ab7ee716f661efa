import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Note } from '../../ui/Note.tsx';
import { useAskCode } from './queries.ts';

type EmailFormProps = {
  /** The address that was written before, when somebody comes back to correct it. */
  readonly initial: string;
  readonly autoFocus: boolean;
  readonly onAsked: (email: string) => void;
};

/** Asks where to send a code. Browsers that can suggest passkeys do so in this field. */
export function EmailForm({ initial, autoFocus, onAsked }: EmailFormProps) {
  const { t } = useTranslation();
  const [email, setEmail] = useState(initial);
  const [wrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const ask = useAskCode();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ask.isPending) return;
    const written = email.trim();
    if (!looksLikeAddress(written)) {
      setWrong(true);
      field.current?.focus();
    } else ask.mutate(written, { onSuccess: (answer) => answer.ok && onAsked(written) });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Field
        ref={field}
        label={t(($) => $.entering.email)}
        type="email"
        name="email"
        autoComplete="username webauthn"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus={autoFocus}
        value={email}
        error={wrong ? t(($) => $.entering.emailWrong) : null}
        onChange={(event) => {
          setEmail(event.target.value);
          setWrong(false);
        }}
      />
      <Button tone="primary" block type="submit" busy={ask.isPending && t(($) => $.entering.asking)}>
        {t(($) => $.entering.askCode)}
      </Button>
      {ask.data?.ok === false && (
        <Note tone="no" spoken>
          {ask.data.message}
        </Note>
      )}
    </form>
  );
}

/** Only what is surely no address is said at once; the rest the post decides. */
function looksLikeAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(text);
}
