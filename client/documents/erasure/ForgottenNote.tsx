import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';
import type { Forgotten } from './forgetClosedEpochs.ts';

type Props = { readonly forgotten: Forgotten; readonly onDismiss: () => void };

/** Says plainly that the copy on this device is gone, and what went with it. */
export function ForgottenNote({ forgotten, onDismiss }: Props) {
  const { t } = useTranslation();
  return (
    <Note
      tone="warn"
      spoken
      title={t(($) => $.erasure.forgottenTitle)}
      actions={
        <Button size="sm" onClick={onDismiss}>
          {t(($) => $.erasure.dismiss)}
        </Button>
      }
    >
      <p>{t(($) => $.erasure.forgotten)}</p>
      {forgotten.unsent > 0 && <p>{t(($) => $.erasure.forgottenUnsent, { count: forgotten.unsent })}</p>}
    </Note>
  );
}
