import { useTranslation } from 'react-i18next';
import type { TextNode } from '../../../shared/text/content.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import type { RescuedText } from '../../sync/sharedText.ts';
import { blocksBeyond } from '../../text/blocksBeyond.ts';
import { StaticText } from '../../text/StaticText.tsx';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';
import { CopyButton } from './CopyButton.tsx';

type Props = {
  readonly rescued: RescuedText;
  /** The text as it is on the server: what stands there need not be shown again. Null until it is here. */
  readonly saved: TextNode | null;
  readonly onDismiss: () => void;
};

/** Words that the server refused: they stay to be read and copied until their writer lets them go. */
export function RescuedNote({ rescued, saved, onDismiss }: Props) {
  const { t } = useTranslation();
  const { spokenMoment } = useFormats();
  const content = saved === null ? rescued.content : blocksBeyond(rescued.content, saved);
  return (
    <Note
      tone="no"
      spoken
      title={t(($) => $.editor.rescued.title)}
      actions={
        <>
          <CopyButton content={content} />
          <Button tone="quiet" size="sm" onClick={onDismiss}>
            {t(($) => $.editor.rescued.dismiss)}
          </Button>
        </>
      }
    >
      <p>{t(($) => $.editor.rescued.why[rescued.why])}</p>
      <p>{t(($) => $.editor.rescued.body, { when: spokenMoment(rescued.at, new Date()) })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within the keyboard's reach */}
      <section className="rescued prose" tabIndex={0} aria-label={t(($) => $.editor.rescued.show)}>
        <StaticText content={content} anchors={false} />
      </section>
    </Note>
  );
}
