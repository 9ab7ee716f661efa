import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { Note } from './Note.tsx';

type ProblemProps = {
  /** Its message is a whole sentence when it is a refusal; anything else is a bug, and says less. */
  readonly error: Error;
  readonly onRetry: () => void;
};

/** In place of what could not be loaded. */
export function Problem({ error, onRetry }: ProblemProps) {
  const { t } = useTranslation();
  return (
    <Note
      tone="no"
      title={t(($) => $.mishaps.failedTitle)}
      spoken
      actions={
        <Button size="sm" onClick={onRetry}>
          {t(($) => $.common.retry)}
        </Button>
      }
    >
      {'refused' in error ? error.message : t(($) => $.common.unexpected)}
    </Note>
  );
}
