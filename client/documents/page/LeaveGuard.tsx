import { useTranslation } from 'react-i18next';
import type { TextNode } from '../../../shared/text/content.ts';
import type { SaveView } from '../../sync/sharedText.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { atRisk } from './atRisk.ts';
import { CopyButton } from './CopyButton.tsx';
import { useLeaveWarning } from './useLeaveWarning.ts';

type Props = {
  readonly save: SaveView;
  /** The text as it stands here; null where no editor does. */
  readonly content: () => TextNode | null;
};

/** Asks before one goes away from the only copy of something: focus starts on staying, which loses nothing. */
export function LeaveGuard({ save, content }: Props) {
  const { t } = useTranslation();
  const risk = atRisk(save);
  const held = useLeaveWarning(risk !== null && !risk.kept);
  // What is being saved is waited for: it ends well, and one goes on, or it is said to be unsaved.
  if (held === null || save.kind === 'saving') return null;
  const count = save.kind === 'offline' ? save.changes : null;
  const mine = content();
  return (
    <Dialog
      urgent
      title={count === null ? t(($) => $.editor.leave.titleLast) : t(($) => $.editor.leave.title, { count })}
      onClose={held.stay}
      footer={
        <>
          <Button tone="primary" autoFocus onClick={held.stay}>
            {t(($) => $.editor.leave.stay)}
          </Button>
          {mine !== null && <CopyButton content={mine} />}
          <Button tone="stop" onClick={held.go}>
            {t(($) => $.editor.leave.go)}
          </Button>
        </>
      }
    >
      <p>{t(($) => $.editor.leave.body)}</p>
    </Dialog>
  );
}
