import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Proposal } from '../../../shared/discussion/proposal.ts';
import { proposedWords, wordsOf } from '../../../shared/discussion/proposing.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import type { WordsAround } from '../discussionDesk.ts';
import { AroundWords } from './AroundWords.tsx';
import { WordChanges } from './WordChanges.tsx';
import './proposals.css';

type ComparisonDialogProps = {
  readonly proposal: Proposal;
  /** What stands there now (`wordsNow`); null where the passage is lost. */
  readonly now: string | null;
  /** What stands around it and stays. */
  readonly around: WordsAround | null;
  /** Opens `AcceptChangedDialog` with the same `now`. */
  readonly onAcceptChanged: () => void;
  readonly onDecline: () => void;
  readonly onClose: () => void;
};

/** The text has changed under a proposal: what it was made on, what stands there now, and what it proposes. */
export function ComparisonDialog(props: ComparisonDialogProps) {
  const { proposal, now, around, onAcceptChanged, onDecline, onClose } = props;
  const { t } = useTranslation();
  const was = wordsOf(proposal.was);
  const proposed = proposedWords(proposal) ?? '';
  return (
    <Dialog
      title={t(($) => $.proposals.comparison.title)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t(($) => $.common.close)}</Button>
          <Button onClick={onDecline}>{t(($) => $.proposals.decline)}</Button>
          {now !== null && (
            <Button tone="primary" onClick={onAcceptChanged}>
              {t(($) => $.proposals.acceptChanged)}
            </Button>
          )}
        </>
      }
    >
      <p>{t(($) => (now === null ? $.proposals.comparison.lost : $.proposals.comparison.body))}</p>
      <div className="comparison">
        <Side title={t(($) => $.proposals.comparison.was)}>{was}</Side>
        {now !== null && (
          <Side title={t(($) => $.proposals.comparison.now)}>
            <AroundWords words={around}>
              <WordChanges was={was} now={now} />
            </AroundWords>
          </Side>
        )}
        <Side title={t(($) => $.proposals.comparison.proposed)}>
          <AroundWords words={around}>
            <WordChanges was={now ?? was} now={proposed} />
          </AroundWords>
        </Side>
      </div>
    </Dialog>
  );
}

function Side({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      <p className="words">{children}</p>
    </section>
  );
}
