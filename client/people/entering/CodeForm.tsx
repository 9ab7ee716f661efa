import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';
import { AnotherCode } from './AnotherCode.tsx';
import type { AskedCode } from './askedCode.ts';
import { CodeField } from './CodeField.tsx';
import { bareCode, isWholeCode } from './codeShape.ts';
import { useCheckCode } from './queries.ts';

type CodeFormProps = {
  readonly asked: AskedCode;
  readonly onAskedAgain: () => void;
  readonly onOtherAddress: () => void;
  readonly onEntered: () => void;
};

/** Asks for the code that was sent. What was typed stays when it was wrong: most often one sign is. */
export function CodeForm({ asked, onAskedAgain, onOtherAddress, onEntered }: CodeFormProps) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const [error, setError] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const check = useCheckCode();
  const refuse = (why: string) => {
    setError(why);
    field.current?.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (check.isPending) return;
    if (!isWholeCode(code)) return refuse(t(($) => $.entering.codeShort));
    check.mutate(bareCode(code), {
      onSuccess: (answer) => {
        if (answer.ok) onEntered();
        else if (answer.refused === 'wrong_code') refuse(answer.message);
      },
    });
  };
  const type = (next: string) => {
    setCode(next);
    setError(null);
  };
  const failed = check.data?.ok === false && check.data.refused !== 'wrong_code' ? check.data.message : null;
  return (
    <form className="code-step" onSubmit={submit} noValidate>
      <h3>{t(($) => $.entering.codeSent)}</h3>
      <p className="soft">
        <b>{asked.email}</b>
        <br />
        {t(($) => $.entering.codeGood)}
      </p>
      <CodeField ref={field} value={code} error={error} onChange={type} />
      <Button
        tone="primary"
        size="lg"
        block
        type="submit"
        busy={check.isPending && t(($) => $.entering.entering)}
      >
        {t(($) => $.entering.enter)}
      </Button>
      {failed && (
        <Note tone="no" spoken>
          {failed}
        </Note>
      )}
      <AnotherCode asked={asked} onAsked={onAskedAgain} onOtherAddress={onOtherAddress} />
    </form>
  );
}
