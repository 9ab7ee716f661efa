import { type FormEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Note } from '../../ui/Note.tsx';

type Props = {
  readonly code: string;
  /** `ofCode`: the code is wrong, and not the line or the hour. */
  readonly refused: { readonly message: string; readonly ofCode: boolean } | null;
  readonly busy: boolean;
  readonly onCode: (code: string) => void;
  readonly onGo: () => void;
};

/** The code as it stands on the screen of the hall; what was typed stays when it is wrong. */
export function CodeStep({ code, refused, busy, onCode, onGo }: Props) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (refused?.ofCode) field.current?.focus();
  }, [refused]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onGo();
  };
  return (
    <form className="stack-4" onSubmit={submit} noValidate>
      <div>
        <h1>{t(($) => $.joining.title)}</h1>
        <p className="lead">{t(($) => $.joining.lead)}</p>
      </div>
      <Field
        ref={field}
        code
        label={t(($) => $.joining.code)}
        hint={t(($) => $.joining.codeHint)}
        value={code}
        error={refused?.ofCode ? refused.message : null}
        onChange={({ target }) => onCode(target.value)}
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        maxLength={40}
      />
      {refused !== null && !refused.ofCode && (
        <Note tone="no" spoken>
          {refused.message}
        </Note>
      )}
      <Button tone="primary" size="lg" block type="submit" busy={busy && t(($) => $.joining.looking)}>
        {t(($) => $.joining.goOn)}
      </Button>
    </form>
  );
}
