import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Anchor } from '../../shared/text/anchor.ts';
import { announce } from '../ui/announce.ts';
import { Button } from '../ui/Button.tsx';
import { useDesk } from './discussionDesk.ts';
import { boxOf } from './sending/ownBox.ts';
import { InlineForm } from './thread/InlineForm.tsx';
import { mentionsIn, sentWords } from './words/named.ts';
import { useDraft } from './words/useDraft.ts';
import { WordsField } from './words/WordsField.tsx';

type Props = {
  /** The words of the text it is about; null: the whole document. */
  readonly anchor: Anchor | null;
  /** It was being written when the page came: the focus stays where it is. */
  readonly restored: boolean;
  readonly onClose: () => void;
};

/** Writes a new observation, where its passage stands among the threads. */
export function Composer({ anchor, restored, onClose }: Props) {
  const { t } = useTranslation();
  const { person, document } = useDesk();
  const { draft, change, drop } = useDraft({ person, document, thread: 'new', form: 'words' });
  const [missing, setMissing] = useState(false);
  const words = sentWords(draft.words);

  const send = () => {
    setMissing(words === '');
    if (words === '') return;
    const sending = boxOf(person).send({
      key: crypto.randomUUID(),
      document,
      thread: null,
      at: new Date().toISOString(),
      words,
      mentions: [...mentionsIn(words, draft.named)],
      anchor,
      proposal: null,
      refused: null,
    });
    void sending.then(() => announce(t(($) => $.discussion.voice.sent)));
    drop();
    onClose();
  };
  return (
    <article className="thread on composer" aria-label={t(($) => $.discussion.composer.title)}>
      <h3>{t(($) => $.discussion.composer.title)}</h3>
      {anchor === null ? (
        <p className="tag whole">{t(($) => $.discussion.thread.whole)}</p>
      ) : (
        <p className="on-text">{anchor.quote}</p>
      )}
      <InlineForm
        name={t(($) => $.discussion.composer.title)}
        verb={t(($) => $.discussion.composer.send)}
        busy={false}
        takesFocus={!restored}
        failure={null}
        onSend={send}
        onLeave={onClose}
        more={
          draft.words !== '' && (
            <Button
              tone="quiet"
              size="sm"
              onClick={() => {
                drop();
                onClose();
              }}
            >
              {t(($) => $.discussion.composer.discard)}
            </Button>
          )
        }
      >
        <WordsField
          label={t(($) => $.discussion.composer.label)}
          hint={t(($) => $.discussion.composer.hint)}
          error={missing ? t(($) => $.discussion.composer.missing) : null}
          value={draft}
          onChange={(value) => change({ ...value, anchor })}
          onSend={send}
          onLeave={onClose}
        />
      </InlineForm>
    </article>
  );
}
