import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../shared/kernel/ids.ts';
import { useSession } from '../../people/useSession.ts';
import { announce } from '../../ui/announce.ts';
import { ReplyForm } from '../ReplyForm.tsx';
import { useDraft } from '../words/useDraft.ts';
import type { ListedObservation } from './listedObservation.ts';
import { useReply } from './queries.ts';

/** The form to answer one, in its place. */
export function ReplyHere(listed: ListedObservation) {
  const person = useSession()?.actor.person;
  return person === undefined ? null : <Reply {...listed} person={person} />;
}

/** What is written is kept on this device until it is recorded; the same draft stands beside the text. */
function Reply({ observation, person, onAnswering, onAnswered }: ListedObservation & { person: PersonId }) {
  const { t } = useTranslation();
  const reply = useReply();
  const { id, document, revision } = observation;
  const { draft, change, drop } = useDraft({ person, document, thread: id, form: 'answer' });
  return (
    <ReplyForm
      autoFocus
      busy={reply.isPending}
      failure={reply.data?.ok === false ? reply.data.message : null}
      draft={{ outcome: draft.outcome, reason: draft.words }}
      onDraft={({ outcome, reason }) => change({ outcome, words: reason })}
      onCancel={() => onAnswering(false)}
      onReply={(words) =>
        reply.mutate(
          { id, revision, ...words },
          {
            onSuccess: (answer) => {
              if (!answer.ok) return;
              drop();
              announce(t(($) => $.round.replied));
              onAnswered();
            },
          },
        )
      }
    />
  );
}
