import { useTranslation } from 'react-i18next';
import type { EntryView, ObservationView } from '../../../shared/discussion/api.ts';
import { useDesk } from '../discussionDesk.ts';
import { mentionsIn, sentWords } from '../words/named.ts';
import { useDraft } from '../words/useDraft.ts';
import { WordsField } from '../words/WordsField.tsx';
import { InlineForm } from './InlineForm.tsx';
import { useThreadForm } from './useThreadForm.ts';

type Props = {
  readonly observation: ObservationView;
  readonly entry: EntryView;
  readonly onClose: () => void;
};

/** Corrects one's own words, as long as one may; what they said before is kept. */
export function EditForm({ observation, entry, onClose }: Props) {
  const { t } = useTranslation();
  const { person, document } = useDesk();
  const place = { person, document, thread: observation.id, form: `edit-${entry.id}` };
  const { draft, change, drop } = useDraft(place, {
    words: entry.words,
    named: entry.mentions.map(({ kind, subject, from, to }) => ({
      kind,
      subject,
      name: entry.words.slice(from + 1, to),
    })),
    outcome: null,
    anchor: null,
    proposed: null,
  });
  const { send, busy, failure } = useThreadForm(observation);
  const words = sentWords(draft.words);
  const leave = () => {
    drop();
    onClose();
  };
  const save = async () => {
    if (words === '' || words === entry.words) return leave();
    const body = { words, mentions: mentionsIn(words, draft.named), was: entry.words };
    const done = await send(
      { method: 'PATCH', to: `entries/${entry.id}`, body },
      t(($) => $.discussion.edit.done),
    );
    if (done) leave();
  };
  return (
    <InlineForm
      name={t(($) => $.discussion.entry.edit)}
      verb={t(($) => $.discussion.edit.send)}
      busy={busy && t(($) => $.discussion.edit.busy)}
      failure={failure}
      onSend={() => void save()}
      onLeave={leave}
    >
      <WordsField
        label={t(($) => $.discussion.edit.label)}
        error={null}
        value={draft}
        onChange={change}
        onLeave={leave}
      />
    </InlineForm>
  );
}
