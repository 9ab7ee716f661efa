import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../ui/announce.ts';
import { Button } from '../ui/Button.tsx';
import { CopyWords } from '../ui/CopyWords.tsx';
import { Note } from '../ui/Note.tsx';
import { useDesk } from './discussionDesk.ts';
import { ProposalForm } from './proposals/ProposalForm.tsx';
import { useProposal } from './proposals/useProposal.ts';
import type { Composing } from './rail/composing.ts';
import { boxOf } from './sending/ownBox.ts';
import { InlineForm } from './thread/InlineForm.tsx';
import type { Draft } from './words/draft.ts';
import { mentionsIn, sentWords } from './words/named.ts';
import { useDraft } from './words/useDraft.ts';
import { useWordsHint } from './words/useWordsHint.ts';
import { WordsField } from './words/WordsField.tsx';

type Props = {
  readonly composing: Composing;
  /** It was being written when the page came: the focus stays where it is. */
  readonly restored: boolean;
  readonly onClose: () => void;
};

/** Writes a new observation, where its passage stands among the threads; with other words for it, a proposal. */
export function Composer({ composing, restored, onClose }: Props) {
  const { t } = useTranslation();
  const { anchor, proposes } = composing;
  const { person, document } = useDesk();
  const { draft, change, drop } = useDraft({ person, document, thread: 'new', form: 'words' });
  const proposal = useProposal(proposes ? anchor : null, draft.proposed);
  const [tried, setTried] = useState(false);
  const hint = useWordsHint();
  const words = sentWords(draft.words);
  const discard = () => {
    drop();
    onClose();
  };
  const send = () => {
    setTried(true);
    if (words === '' || proposal.isMissing) return;
    const key = crypto.randomUUID();
    const box = boxOf(person);
    const sending = box.send({
      key,
      document,
      thread: null,
      at: new Date().toISOString(),
      words,
      mentions: [...mentionsIn(words, draft.named)],
      anchor,
      proposal: proposal.change,
      refused: null,
    });
    // Where it waits or was refused, that is said where its words stand.
    void sending.then(() => box.arrivedAs(key) !== null && announce(t(($) => $.discussion.voice.sent)));
    discard();
  };
  const title = t(($) => (proposes ? $.discussion.composer.proposal : $.discussion.composer.title));
  return (
    <article className="thread on composer" aria-label={title}>
      <h3>{title}</h3>
      <Passage anchor={anchor} />
      <InlineForm
        name={title}
        verb={t(($) => $.discussion.composer.send)}
        busy={false}
        takesFocus={!restored}
        failure={null}
        onSend={send}
        onLeave={onClose}
        more={(draft.words !== '' || draft.proposed !== null) && <Discard onDiscard={discard} />}
      >
        {proposal.writing && (
          <ProposalForm
            {...proposal.writing}
            onChange={(proposed) => change({ proposed, anchor })}
            isMissing={tried && proposal.isMissing}
          />
        )}
        {proposes && !proposal.writing && <PassageGone proposed={draft.proposed} />}
        <WordsField
          label={t(($) => (proposes ? $.discussion.composer.why : $.discussion.composer.label))}
          hint={hint}
          error={tried && words === '' ? t(($) => $.discussion.composer.missing) : null}
          value={draft}
          onChange={(value) => change({ ...value, anchor })}
          onLeave={onClose}
        />
      </InlineForm>
    </article>
  );
}

function Passage({ anchor }: Pick<Composing, 'anchor'>) {
  const { t } = useTranslation();
  if (anchor === null) return <p className="tag whole">{t(($) => $.discussion.thread.whole)}</p>;
  return <p className="on-text">{anchor.quote}</p>;
}

/** The passage is not in the text: nothing can be put in its place, and what was typed for it is not lost. */
function PassageGone({ proposed }: Pick<Draft, 'proposed'>) {
  const { t } = useTranslation();
  const words = proposed?.words[proposed.kind] ?? '';
  return (
    <Note tone="warn" actions={words !== '' && <CopyWords words={words} />}>
      {t(($) => $.discussion.voice.lost)} <span className="said">{words}</span>
    </Note>
  );
}

function Discard({ onDiscard }: { readonly onDiscard: () => void }) {
  const { t } = useTranslation();
  return (
    <Button tone="quiet" size="sm" onClick={onDiscard}>
      {t(($) => $.discussion.composer.discard)}
    </Button>
  );
}
