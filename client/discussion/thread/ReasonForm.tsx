import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObservationView } from '../../../shared/discussion/api.ts';
import type { ObservationEntryId } from '../../../shared/kernel/ids.ts';
import { useDesk } from '../discussionDesk.ts';
import { useDraft } from '../words/useDraft.ts';
import { InlineForm } from './InlineForm.tsx';
import { ReasonField } from './ReasonField.tsx';
import { useThreadForm } from './useThreadForm.ts';

type Props = { readonly observation: ObservationView; readonly onClose: () => void };

/** Opens an observation again, and says why. */
export function ReopenForm({ observation, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <ReasonForm
      observation={observation}
      onClose={onClose}
      form="reopen"
      words={{
        label: t(($) => $.discussion.reopen.reason),
        send: t(($) => $.discussion.reopen.send),
        busy: t(($) => $.discussion.reopen.busy),
        done: t(($) => $.discussion.reopen.done),
      }}
      act={(reason) => ({ to: 'reopen', body: { seen: observation.revision, reason } })}
    />
  );
}

/** Hides words of others: a stub stays, with the reason. */
export function HideForm({ observation, onClose, entry }: Props & { readonly entry: ObservationEntryId }) {
  const { t } = useTranslation();
  return (
    <ReasonForm
      observation={observation}
      onClose={onClose}
      form={`hide-${entry}`}
      tone="stop"
      words={{
        label: t(($) => $.discussion.hide.reason),
        hint: t(($) => $.discussion.hide.hint),
        send: t(($) => $.discussion.hide.send),
        busy: t(($) => $.discussion.hide.busy),
        done: t(($) => $.discussion.hide.done),
      }}
      act={(reason) => ({ to: `entries/${entry}/hide`, body: { reason } })}
    />
  );
}

type ReasonFormProps = Props & {
  readonly form: string;
  readonly tone?: 'stop';
  readonly words: {
    readonly label: string;
    readonly hint?: string;
    readonly send: string;
    readonly busy: string;
    readonly done: string;
  };
  readonly act: (reason: string) => { readonly to: string; readonly body: unknown };
};

function ReasonForm({ observation, onClose, form, tone, words, act }: ReasonFormProps) {
  const { t } = useTranslation();
  const { person, document } = useDesk();
  const { draft, change, drop } = useDraft({ person, document, thread: observation.id, form });
  const { send, busy, failure } = useThreadForm(observation);
  const [tried, setTried] = useState(false);
  const reason = draft.words.trim();
  const submit = async () => {
    setTried(true);
    if (reason === '' || !(await send(act(reason), words.done))) return;
    drop();
    onClose();
  };
  return (
    <InlineForm
      name={words.send}
      verb={words.send}
      busy={busy && words.busy}
      {...(tone && { tone })}
      failure={failure}
      onSend={() => void submit()}
      onLeave={onClose}
    >
      <ReasonField
        label={words.label}
        {...(words.hint && { hint: words.hint })}
        error={tried && reason === '' ? t(($) => $.discussion.reasonMissing) : null}
        value={draft.words}
        onChange={(typed) => change({ words: typed })}
      />
    </InlineForm>
  );
}
