import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Proposal } from '../../../shared/discussion/proposal.ts';
import { wordsOf } from '../../../shared/discussion/proposing.ts';
import { type ProposedContent, proposalLimits } from '../../../shared/text/proposedChange.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { WordsAround } from '../discussionDesk.ts';
import { AroundWords } from './AroundWords.tsx';
import { changedContent, wordsToChange } from './changedContent.ts';
import { WordChanges } from './WordChanges.tsx';
import './proposals.css';

type AcceptChangedDialogProps = {
  readonly proposal: Proposal;
  /** What stands there now, where it has been compared: it goes as `over` with the answer. Null: what stood there. */
  readonly now: string | null;
  /** What stands around it and stays. */
  readonly around: WordsAround | null;
  readonly busy: boolean;
  /** Why it was refused, in a whole sentence. */
  readonly failure: string | null;
  readonly onAccept: (accepted: {
    readonly changed: ProposedContent;
    readonly reason: string | null;
  }) => void;
  readonly onClose: () => void;
};

/** Accepts a proposal in other words than those that were proposed. */
export function AcceptChangedDialog(props: AcceptChangedDialogProps) {
  const { proposal, now, around, busy, failure, onAccept, onClose } = props;
  const { t } = useTranslation();
  const [words, setWords] = useState(() => wordsToChange(proposal, now));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const empty = words.trim() === '';
  const submit = () => {
    setTried(true);
    if (empty) return;
    const why = reason.trim();
    onAccept({ changed: changedContent(proposal, words), reason: why === '' ? null : why });
  };
  return (
    <FormDialog
      title={t(($) => $.proposals.changed.title)}
      verb={t(($) => $.proposals.changed.verb)}
      busy={busy && t(($) => $.proposals.accepting)}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={t(($) => $.proposals.changed.words)}
        hint={t(($) => $.proposals.changed.hint)}
        error={tried && empty ? t(($) => $.proposals.changed.empty) : null}
        value={words}
        onChange={setWords}
        maxLength={proposalLimits.characters}
        autoFocus
        multiline
      />
      <div>
        <p className="what">{t(($) => $.proposals.preview)}</p>
        <p className="words">
          <AroundWords words={around}>
            <WordChanges was={now ?? wordsOf(proposal.was)} now={words} />
          </AroundWords>
        </p>
      </div>
      <TextField
        label={t(($) => $.proposals.changed.reason)}
        hint={t(($) => $.proposals.changed.reasonHint)}
        value={reason}
        onChange={setReason}
        maxLength={2000}
        multiline
      />
    </FormDialog>
  );
}
