import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Note } from '../ui/Note.tsx';
import type { Asking } from './useLeaving.ts';

/** Before leaving with edits that are not stored: focus starts on staying, which loses nothing. */
export function LeaveDialog({ unsent, busy, failure, stay, go }: Asking) {
  const { t } = useTranslation();
  return (
    <Dialog
      urgent
      title={unsent > 0 ? t(($) => $.shell.leaveTitle, { count: unsent }) : t(($) => $.shell.leaveFailed)}
      onClose={stay}
      footer={
        <>
          <Button tone="primary" autoFocus onClick={stay}>
            {t(($) => $.shell.leaveStay)}
          </Button>
          <Button tone="stop" busy={busy && t(($) => $.shell.leaving)} onClick={go}>
            {unsent > 0 ? t(($) => $.shell.leaveAnyway) : t(($) => $.common.retry)}
          </Button>
        </>
      }
    >
      <div className="stack">
        {unsent > 0 && <p>{t(($) => $.shell.leaveBody, { count: unsent })}</p>}
        {failure && (
          <Note tone="no" spoken>
            {failure}
          </Note>
        )}
      </div>
    </Dialog>
  );
}
