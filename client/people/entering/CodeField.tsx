import type { ChangeEvent, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/Field.tsx';
import { codeShape } from './codeShape.ts';

type CodeFieldProps = {
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (value: string) => void;
  /** For whoever brings focus back here. */
  readonly ref: Ref<HTMLInputElement>;
};

/** Shows a code as the mail does, "K7QF 2MXP", however it is typed or pasted. */
export function CodeField({ onChange, ...field }: CodeFieldProps) {
  const { t } = useTranslation();
  const type = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const { shown, caret } = codeShape(target.value, target.selectionStart ?? target.value.length);
    // Set here and now, because React would put the caret at the end.
    if (shown !== target.value) {
      target.value = shown;
      target.setSelectionRange(caret, caret);
    }
    onChange(shown);
  };
  return (
    <Field
      {...field}
      code
      label={t(($) => $.entering.code)}
      hint={t(($) => $.entering.codeHint)}
      name="code"
      autoComplete="one-time-code"
      autoCapitalize="characters"
      autoCorrect="off"
      spellCheck={false}
      autoFocus
      onChange={type}
    />
  );
}
