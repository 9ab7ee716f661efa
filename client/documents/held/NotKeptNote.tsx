import { useTranslation } from 'react-i18next';
import { Note } from '../../ui/Note.tsx';

/** The server could not keep what was written without a network: it is on this device still. */
export function NotKeptNote() {
  const { t } = useTranslation();
  return (
    <Note tone="warn" spoken title={t(($) => $.held.notKeptTitle)}>
      <p>{t(($) => $.held.notKept)}</p>
    </Note>
  );
}
