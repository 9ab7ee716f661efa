import { useTranslation } from 'react-i18next';
import type { ErasureDone } from '../../../shared/documents/erasure/erasureApi.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Note } from '../../ui/Note.tsx';

type Props = { readonly done: ErasureDone; readonly onClose: () => void };

/** What was taken away. */
export function ErasureResult({ done, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t(($) => $.erasure.doneTitle)}
      onClose={onClose}
      footer={
        <Button tone="primary" autoFocus onClick={onClose}>
          {t(($) => $.erasure.goOn)}
        </Button>
      }
    >
      <Note tone="ok" spoken>
        <p>{t(($) => $.erasure.done, { count: done.places })}</p>
      </Note>
    </Dialog>
  );
}
