import { type ChangeEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundKind } from '../../../shared/decisions/round.ts';
import { codeShape, isWholeCode } from '../../people/entering/codeShape.ts';
import { Field } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';

type Props = {
  readonly kind: RoundKind;
  readonly sentTo: string;
  readonly busy: boolean;
  /** Why the last one was not taken. */
  readonly failure: string | null;
  readonly onCode: (code: string) => void;
  readonly onClose: () => void;
};

/** The fresh code that was sent for this one statement. */
export function CodeDialog({ kind, sentTo, busy, failure, onCode, onClose }: Props) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const [short, setShort] = useState(false);
  const type = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const { shown, caret } = codeShape(target.value, target.selectionStart ?? target.value.length);
    // Set here and now, because React would put the caret at the end.
    if (shown !== target.value) {
      target.value = shown;
      target.setSelectionRange(caret, caret);
    }
    setCode(shown);
    setShort(false);
  };
  return (
    <FormDialog
      title={t(($) => $.signing.code[titles[kind]])}
      verb={t(($) => $.signing.code.do)}
      busy={busy && t(($) => $.signing.confirm.busy)}
      failure={failure}
      onSubmit={() => (isWholeCode(code) ? onCode(code) : setShort(true))}
      onClose={onClose}
    >
      <p className="soft">{t(($) => $.signing.code.sent, { address: sentTo })}</p>
      <Field
        code
        label={t(($) => $.signing.code.label)}
        hint={t(($) => $.signing.code.hint)}
        error={short ? t(($) => $.signing.code.short) : null}
        value={code}
        onChange={type}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        autoFocus
      />
    </FormDialog>
  );
}

const titles = { vote: 'titleVote', opinion: 'title', signature: 'titleSignature' } as const;
