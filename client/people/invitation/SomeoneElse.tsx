import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../../shared/people/api.ts';
import { Button } from '../../ui/Button.tsx';
import { buttonClass } from '../../ui/buttonClass.ts';
import { Note } from '../../ui/Note.tsx';
import { LeaveDialog } from '../LeaveDialog.tsx';
import { useLeaving } from '../useLeaving.ts';

/** Somebody is in already, in this browser: she leaves first, and is asked about what is not saved. */
export function SomeoneElse({ session }: { readonly session: SessionView }) {
  const { t } = useTranslation();
  const leaving = useLeaving('/invito');
  const { name, office } = session.actor;
  return (
    <>
      <Note
        tone="info"
        title={t(($) => $.invitation.someoneTitle, { name: t(($) => $.common.office, { name, office }) })}
        actions={
          <>
            <Button tone="primary" onClick={leaving.start}>
              {t(($) => $.invitation.leaveFirst)}
            </Button>
            <Link className={buttonClass()} to="/scrivania">
              {t(($) => $.invitation.toDesk)}
            </Link>
          </>
        }
      >
        {t(($) => $.invitation.someoneBody)}
      </Note>
      {leaving.asking && <LeaveDialog {...leaving.asking} />}
    </>
  );
}
