import { useTranslation } from 'react-i18next';
import type { ObservationView } from '../../../shared/discussion/api.ts';
import type { Outcome } from '../../../shared/discussion/observationState.ts';
import { useDesk } from '../discussionDesk.ts';
import { ReplyForm } from '../ReplyForm.tsx';
import { useDraft } from '../words/useDraft.ts';
import { useThreadForm } from './useThreadForm.ts';

type Props = {
  readonly observation: ObservationView;
  readonly onClose: () => void;
  /** Chosen already. */
  readonly first?: Outcome;
};

/** The reply to an observation, kept on this device until it is recorded. */
export function AnswerForm({ observation, onClose, first }: Props) {
  const { t } = useTranslation();
  const { person, document } = useDesk();
  const { draft, change, drop } = useDraft({ person, document, thread: observation.id, form: 'answer' });
  const { send, busy, failure } = useThreadForm(observation);
  const answer = async (reply: { readonly outcome: Outcome; readonly reason: string }) => {
    const said = t(($) => $.discussion.answered, { outcome: t(($) => $.replies.outcome[reply.outcome]) });
    if (!(await send({ to: 'reply', body: { ...reply, seen: observation.revision } }, said))) return;
    drop();
    onClose();
  };
  return (
    <ReplyForm
      autoFocus
      busy={busy}
      failure={failure}
      draft={{ outcome: first ?? draft.outcome, reason: draft.words }}
      onDraft={({ outcome, reason }) => change({ outcome, words: reason })}
      onReply={(reply) => void answer(reply)}
      onCancel={onClose}
    />
  );
}
