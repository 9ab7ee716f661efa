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

type Props = { readonly ended: EndedText; readonly onWay: () => void };

/** The fact, its cause, what is safe, and the way out. */
export function EndNote({ ended: { end, unsaved }, onWay }: Props) {
  const { t } = useTranslation();
  return (
    <Note
      tone={tones[end]}
      spoken
      title={t(($) => $.editor.ends[end].title)}
      actions={
        <>
          {unsaved !== null && <CopyButton content={unsaved.content} />}
          <Button tone={unsaved === null ? 'primary' : 'plain'} size="sm" onClick={onWay}>
            {t(($) => $.editor.ends[end].way)}
          </Button>
        </>
      }
    >
      <p>{t(($) => $.editor.ends[end].body)}</p>
      {unsaved !== null && (
        <p>
          {end === 'signed_out' && unsaved.kept
            ? t(($) => $.editor.ends.signed_out.kept)
            : t(($) => $.editor.ends[end].unsaved)}
        </p>
      )}
    </Note>
  );
}
