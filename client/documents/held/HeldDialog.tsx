import { useTranslation } from 'react-i18next';
import type { HeldChange } from '../../../shared/documents/versionApi.ts';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { DrawnPart } from '../../text/diff/DrawnPart.tsx';
import { noNotes } from '../../text/diff/shown.ts';
import { useDifference } from '../../text/diff/useDifference.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyWords } from '../../ui/CopyWords.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Note } from '../../ui/Note.tsx';
import { insertedWords } from './insertedWords.ts';
import { useSettleHeld } from './queries.ts';

type Props = {
  readonly document: DocumentId;
  readonly held: readonly HeldChange[];
  readonly onClose: () => void;
};

/** My words as a change of the text: to be put in, to be let go, or to be copied. */
export function HeldDialog({ document, held, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t(($) => $.held.show)}
      onClose={onClose}
      footer={<Button onClick={onClose}>{t(($) => $.common.close)}</Button>}
    >
      <div className="stack">
        {held.map((one) => (
          <HeldWords key={one.id} document={document} held={one} last={held.length === 1} onDone={onClose} />
        ))}
      </div>
    </Dialog>
  );
}

type WordsProps = {
  readonly document: DocumentId;
  readonly held: HeldChange;
  readonly last: boolean;
  readonly onDone: () => void;
};

function HeldWords({ document, held, last, onDone }: WordsProps) {
  const { t } = useTranslation();
  const { spokenMoment } = useFormats();
  const comparing = useDifference(held.before, held.after);
  const settle = useSettleHeld(document);
  const doing = settle.isPending ? settle.variables.how : null;
  const become = (how: 'apply' | 'discard') =>
    settle.mutate(
      { held: held.id, how },
      {
        onSuccess: (answer) => {
          if (!answer.ok) return;
          announce(t(($) => $.held.done[how]));
          if (last) onDone();
        },
      },
    );
  const parts = comparing.kind === 'done' ? comparing.difference.parts : [];
  return (
    <section
      className="stack"
      aria-label={t(($) => $.held.written, { when: spokenMoment(new Date(held.at), new Date()) })}
    >
      <p className="small muted">
        {t(($) => $.held.written, { when: spokenMoment(new Date(held.at), new Date()) })}
      </p>
      {comparing.kind === 'working' && <Loading lines={3} />}
      {comparing.kind === 'failed' && <Note tone="no">{t(($) => $.held.failed)}</Note>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within the keyboard's reach */}
      <section className="rescued prose" lang="it" tabIndex={0} aria-label={t(($) => $.held.words)}>
        {parts.map((part, index) =>
          part.kind === 'same' ? null : (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts never change their places
            <DrawnPart key={index} part={part} shown="both" notes={noNotes} />
          ),
        )}
      </section>
      {!held.mayApply && <p className="small">{t(($) => $.held.notNow)}</p>}
      {settle.data?.ok === false && (
        <Note tone="no" spoken>
          {settle.data.message}
        </Note>
      )}
      <div className="row wrap">
        {held.mayApply && (
          <Button
            tone="primary"
            size="sm"
            busy={doing === 'apply' && t(($) => $.held.applying)}
            onClick={() => become('apply')}
          >
            {t(($) => $.held.apply)}
          </Button>
        )}
        <CopyWords words={insertedWords(parts)} />
        <Button
          tone="quiet"
          size="sm"
          busy={doing === 'discard' && t(($) => $.held.discarding)}
          onClick={() => become('discard')}
        >
          {t(($) => $.held.discard)}
        </Button>
      </div>
    </section>
  );
}
