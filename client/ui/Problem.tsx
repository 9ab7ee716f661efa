import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { buttonClass } from './buttonClass.ts';
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
        // What one may not see does not come by asking again.
        'refused' in error && error.refused === 'forbidden' ? (
          <Link className={buttonClass({ size: 'sm' })} to="/scrivania">
            {t(($) => $.mishaps.toDesk)}
          </Link>
        ) : (
          <Button size="sm" onClick={onRetry}>
            {t(($) => $.common.retry)}
          </Button>
        )
      }
    >
      {'refused' in error ? error.message : t(($) => $.common.unexpected)}
    </Note>
  );
}
