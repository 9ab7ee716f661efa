import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { Note } from './Note.tsx';

type ConsequenceDialogProps = {
  /** The consequence. */
  readonly title: string;
  readonly children: ReactNode;
  /** The verb that does it, and what it says while it is at work. */
  readonly verb: string;
  readonly busy: string | false;
  /** Why it has just not worked. */
  readonly failure: string | null;
  readonly onDo: () => void;
  readonly onClose: () => void;
};

/** Before what cannot be taken back: focus starts on leaving things as they are. */
export function ConsequenceDialog(props: ConsequenceDialogProps) {
  const { title, children, verb, busy, failure, onDo, onClose } = props;
  const { t } = useTranslation();
  return (
    <Dialog
      urgent
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button autoFocus onClick={onClose}>
            {t(($) => $.common.cancel)}
          </Button>
          <Button tone="stop" once busy={busy} onClick={onDo}>
            {verb}
          </Button>
        </>
      }
    >
      <div className="stack">
        {children}
        {failure !== null && (
          <Note tone="no" spoken>
            {failure}
          </Note>
        )}
      </div>
    </Dialog>
  );
}
