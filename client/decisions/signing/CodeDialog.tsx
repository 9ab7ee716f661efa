import { type ChangeEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundKind } from '../../../shared/decisions/round.ts';
import { codeShape, isWholeCode } from '../../people/entering/codeShape.ts';
import type { Failure } from '../../platform/api.ts';
import { Field } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';

type Props = {
  readonly kind: RoundKind;
  readonly sentTo: string;
  /** What the code confirms, in a sentence. */
  readonly line: ReactNode;
  readonly busy: boolean;
  /** Another one is on its way. */
  readonly asking: boolean;
  /** Why the last one was not taken. */
  readonly failure: Failure | null;
  readonly onCode: (code: string) => void;
  readonly onAnother: () => void;
  readonly onClose: () => void;
};

/** The fresh code that was sent for this one statement. */
export function CodeDialog(props: Props) {
  const { kind, sentTo, line, busy, asking, failure, onCode, onAnother, onClose } = props;
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
      failure={
        failure?.refused === 'not_confirmed' ? t(($) => $.signing.code.wrong) : (failure?.message ?? null)
      }
      onSubmit={() => (isWholeCode(code) ? onCode(code) : setShort(true))}
      onClose={onClose}
    >
      <p>{line}</p>
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
      <p className="small muted">
        {t(($) => $.signing.code.notThere)}{' '}
        <button type="button" className="link" disabled={busy || asking} onClick={onAnother}>
          {asking ? t(($) => $.signing.code.asking) : t(($) => $.signing.code.another)}
        </button>
      </p>
    </FormDialog>
  );
}

const titles = { vote: 'titleVote', opinion: 'title', signature: 'titleSignature' } as const;
