import { useTranslation } from 'react-i18next';
import type { TextEnd } from '../../sync/sharedText.ts';
import { Button } from '../../ui/Button.tsx';
import type { Tone } from '../../ui/Chip.tsx';
import { Note } from '../../ui/Note.tsx';
import { CopyButton } from './CopyButton.tsx';
import type { EndedText } from './endedText.ts';

const tones: Record<TextEnd, Tone> = {
  signed_out: 'warn',
  right_withdrawn: 'warn',
  not_found: 'no',
  new_epoch: 'warn',
  too_large: 'no',
  old_page: 'info',
  too_many: 'warn',
};

/** Ends after which the same text is opened again, and takes up what this device has kept. */
const comesBack: Partial<Record<TextEnd, 'signedOut' | 'oldPage' | 'crowded'>> = {
  signed_out: 'signedOut',
  old_page: 'oldPage',
  too_many: 'crowded',
};

type Props = {
  readonly ended: EndedText;
  /** The step with which this reader herself has closed the text; null where somebody else has. */
  readonly own: 'freeze' | 'other' | null;
  readonly onWay: () => void;
};

/** The fact, its cause, what is safe, and the way out. */
export function EndNote({ ended: { end, unsaved }, own, onWay }: Props) {
  const { t } = useTranslation();
  const back = comesBack[end];
  return (
    <Note
      tone={own === null ? tones[end] : 'info'}
      spoken
      title={own === null ? t(($) => $.editor.ends[end].title) : t(($) => $.editor.ownEnds[own])}
      actions={
        <>
          {unsaved !== null && <CopyButton content={unsaved.content} />}
          <Button tone={unsaved === null ? 'primary' : 'plain'} size="sm" onClick={onWay}>
            {t(($) => $.editor.ends[end].way)}
          </Button>
        </>
      }
    >
      <p>{own === null ? t(($) => $.editor.ends[end].body) : t(($) => $.editor.ownEnds.body)}</p>
      {unsaved !== null && (
        <p>{back && unsaved.kept ? t(($) => $.editor.kept[back]) : t(($) => $.editor.ends[end].unsaved)}</p>
      )}
    </Note>
  );
}
