import { useTranslation } from 'react-i18next';
import { spokenMoment } from '../../../shared/i18n/dates.ts';
import type { RescuedText } from '../../sync/sharedText.ts';
import { StaticText } from '../../text/StaticText.tsx';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';
import { CopyButton } from './CopyButton.tsx';

type Props = { readonly rescued: RescuedText; readonly onDismiss: () => void };

/** Words that the server refused: they stay to be read and copied until their writer lets them go. */
export function RescuedNote({ rescued, onDismiss }: Props) {
  const { t } = useTranslation();
  return (
    <Note
      tone="no"
      spoken
      title={t(($) => $.editor.rescued.title)}
      actions={
        <>
          <CopyButton content={rescued.content} />
          <Button tone="quiet" size="sm" onClick={onDismiss}>
            {t(($) => $.editor.rescued.dismiss)}
          </Button>
        </>
      }
    >
      <p>{t(($) => $.editor.rescued.body, { when: spokenMoment(rescued.at, new Date()) })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within the keyboard's reach */}
      <section className="rescued prose" tabIndex={0} aria-label={t(($) => $.editor.rescued.show)}>
        <StaticText content={rescued.content} anchors={false} />
      </section>
    </Note>
  );
}
