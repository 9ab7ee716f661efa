import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObservationView } from '../../../shared/discussion/api.ts';
import { useDesk } from '../discussionDesk.ts';
import { boxOf } from '../sending/ownBox.ts';
import { mentionsIn, sentWords } from '../words/named.ts';
import { useDraft } from '../words/useDraft.ts';
import { useWordsHint } from '../words/useWordsHint.ts';
import { WordsField } from '../words/WordsField.tsx';
import { InlineForm } from './InlineForm.tsx';

type Props = { readonly observation: ObservationView; readonly onClose: () => void };

/** Words added to a thread. They leave this form at once: what has not arrived is shown in the thread as waiting. */
export function CommentForm({ observation, onClose }: Props) {
  const { t } = useTranslation();
  const { person, document } = useDesk();
  const { draft, change, drop } = useDraft({ person, document, thread: observation.id, form: 'comment' });
  const [missing, setMissing] = useState(false);
  const hint = useWordsHint();
  const words = sentWords(draft.words);

  const comment = () => {
    setMissing(words === '');
    if (words === '') return;
    void boxOf(person).send({
      key: crypto.randomUUID(),
      document,
      thread: observation.id,
      at: new Date().toISOString(),
      words,
      mentions: [...mentionsIn(words, draft.named)],
      anchor: null,
      proposal: null,
      refused: null,
    });
    drop();
    onClose();
  };
  return (
    <InlineForm
      name={t(($) => $.discussion.comment.do)}
      verb={t(($) => $.discussion.comment.send)}
      busy={false}
      failure={null}
      onSend={comment}
      onLeave={onClose}
    >
      <WordsField
        label={t(($) => $.discussion.comment.label)}
        hint={hint}
        error={missing ? t(($) => $.discussion.composer.missing) : null}
        value={draft}
        onChange={change}
        onLeave={onClose}
      />
    </InlineForm>
  );
}
