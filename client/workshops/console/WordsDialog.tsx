import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Facilitating } from '../../../shared/workshops/facilitating.ts';
import { announce } from '../../ui/announce.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useDesk } from './desk.ts';

type Props = {
  readonly title: string;
  readonly label: string;
  readonly hint?: string;
  /** What is said where nothing was written. */
  readonly missing: string;
  readonly verb: string;
  /** Said when it is done. */
  readonly said?: string;
  readonly longest: number;
  readonly multiline?: boolean;
  readonly tone?: 'primary' | 'stop';
  readonly start?: string;
  readonly act: (words: string) => Facilitating;
  readonly onClose: () => void;
};

/** An act that needs some words and nothing else: a reason, a name, a message. */
export function WordsDialog(props: Props) {
  const { title, label, hint, missing, verb, said, longest, multiline = false, tone, start, onClose } = props;
  const { t } = useTranslation();
  const { act, busy } = useDesk();
  const [words, setWords] = useState(start ?? '');
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  // What she saw when she began is what she changes; once she has been told of another's change, what is there now.
  const [begun, setBegun] = useState(() => props.act);
  const latest = useRef(props.act);
  useEffect(() => {
    latest.current = props.act;
  });
  const submit = async () => {
    setTried(true);
    if (words.trim() === '') return;
    const answer = await act(begun(words));
    if (!answer.ok) {
      setFailure(answer.message);
      return setBegun(() => latest.current);
    }
    if (said !== undefined) announce(said);
    onClose();
  };
  return (
    <FormDialog
      title={title}
      verb={verb}
      busy={busy && t(($) => $.console.busy)}
      {...(tone && { tone })}
      failure={failure}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField
        label={label}
        {...(hint !== undefined && { hint })}
        value={words}
        onChange={setWords}
        maxLength={longest}
        multiline={multiline}
        autoFocus
        error={tried && words.trim() === '' ? missing : null}
      />
    </FormDialog>
  );
}
