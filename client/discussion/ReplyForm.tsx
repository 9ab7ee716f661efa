import { type KeyboardEvent, type SyntheticEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Outcome, outcomes } from '../../shared/discussion/observationState.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Note } from '../ui/Note.tsx';
import { TextField } from '../ui/TextField.tsx';

/** A reply as far as it is written. */
export type ReplyDraft = { readonly outcome: Outcome | null; readonly reason: string };

type ReplyFormProps = {
  /** What was written here before, and who keeps what is written now. */
  readonly draft?: ReplyDraft;
  readonly onDraft?: (draft: ReplyDraft) => void;
  /** What it says while it is at work; false when it is not. */
  readonly busy: boolean;
  /** Why it was refused, in a whole sentence; what was chosen and written stays. */
  readonly failure: string | null;
  readonly onReply: (reply: { readonly outcome: Outcome; readonly reason: string }) => void;
  readonly onCancel: () => void;
  /** Whoever has pressed *Rispondi* goes on with the keyboard where the answer begins. */
  readonly autoFocus?: boolean;
};

/** A reply needs an outcome and a reason: both are asked for, and what is missing is said where it stands. */
export function ReplyForm(props: ReplyFormProps) {
  const { busy, failure, onReply, onCancel, autoFocus = false, draft, onDraft } = props;
  const { t } = useTranslation();
  const [{ outcome, reason }, setReply] = useState<ReplyDraft>(draft ?? { outcome: null, reason: '' });
  const write = (part: Partial<ReplyDraft>) => {
    const next = { outcome, reason, ...part };
    setReply(next);
    onDraft?.(next);
  };
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    if (busy) return;
    setTried(true);
    const words = reason.trim();
    if (outcome !== null && words !== '') return onReply({ outcome, reason: words });
    form.current?.querySelector<HTMLElement>(outcome === null ? 'input' : 'textarea')?.focus();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onCancel();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(event);
  };
  return (
    <form className="reply stack" ref={form} onSubmit={send} onKeyDown={keys} noValidate>
      <OutcomeChoice
        chosen={outcome}
        error={tried && outcome === null}
        autoFocus={autoFocus}
        onChoose={(chosen) => write({ outcome: chosen })}
      />
      <TextField
        label={t(($) => $.replies.reason)}
        hint={t(($) => $.replies.reasonHint)}
        error={tried && reason.trim() === '' ? t(($) => $.replies.reasonMissing) : null}
        value={reason}
        onChange={(typed) => write({ reason: typed })}
        maxLength={2000}
        multiline
      />
      {failure !== null && (
        <Note tone="no" spoken>
          {failure}
        </Note>
      )}
      <div className="row wrap">
        <Button tone="primary" type="submit" busy={busy && t(($) => $.replies.sending)}>
          {t(($) => $.replies.send)}
        </Button>
        <Button tone="quiet" onClick={onCancel}>
          {t(($) => $.common.cancel)}
        </Button>
      </div>
    </form>
  );
}

type OutcomeChoiceProps = {
  readonly chosen: Outcome | null;
  readonly error: boolean;
  readonly autoFocus: boolean;
  readonly onChoose: (outcome: Outcome) => void;
};

function OutcomeChoice({ chosen, error, autoFocus, onChoose }: OutcomeChoiceProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <fieldset className="field" {...(error && { 'aria-describedby': `${id}-error` })}>
      <legend className="strong">{t(($) => $.replies.chooseOutcome)}</legend>
      <div className="picks">
        {outcomes.map((outcome, place) => (
          <label key={outcome} className="pick">
            <input
              type="radio"
              name={id}
              checked={outcome === chosen}
              // biome-ignore lint/a11y/noAutofocus: the form has come in place of the button that was pressed
              autoFocus={autoFocus && place === 0}
              onChange={() => onChoose(outcome)}
            />
            <span>
              <b>{t(($) => $.replies.outcome[outcome])}</b>
              <small>{t(($) => $.replies.consequence[outcome])}</small>
            </span>
          </label>
        ))}
      </div>
      {error && (
        <span id={`${id}-error`} className="err">
          <Icon name="alert" />
          {t(($) => $.replies.outcomeMissing)}
        </span>
      )}
    </fieldset>
  );
}
