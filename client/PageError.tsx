import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Refusal } from './platform/api.ts';
import { Button } from './ui/Button.tsx';
import { Note } from './ui/Note.tsx';
import { usePage } from './ui/usePage.ts';

/** Instead of a page that could not be shown: what happened, what is safe, what to do. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const refused = error instanceof Refusal;
  const title = refused ? t(($) => $.mishaps.failedTitle) : t(($) => $.mishaps.crashTitle);
  usePage(title);
  const again = () => {
    reset();
    void router.invalidate();
  };
  return (
    <main id="contenuto" className="mishap">
      <h1 className="vh">{title}</h1>
      <Note
        tone="no"
        title={title}
        actions={
          <Button size="sm" onClick={refused ? again : () => location.reload()}>
            {refused ? t(($) => $.common.retry) : t(($) => $.mishaps.reload)}
          </Button>
        }
      >
        {refused ? error.message : t(($) => $.mishaps.crashBody)}
      </Note>
    </main>
  );
}
