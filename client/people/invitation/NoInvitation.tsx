import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '../../ui/buttonClass.ts';
import { useSession } from '../useSession.ts';

/** An invitation that opens nothing any more, or none at all: what to do instead. */
export function NoInvitation({ kind }: { readonly kind: 'over' | 'missing' }) {
  const { t } = useTranslation();
  const session = useSession();
  const over = kind === 'over';
  return (
    <section className="sheet" aria-labelledby="invito">
      <div className="in stack-4">
        <div>
          <h1 id="invito">{over ? t(($) => $.invitation.overTitle) : t(($) => $.invitation.missingTitle)}</h1>
          <p className="lead">
            {over ? t(($) => $.invitation.overBody) : t(($) => $.invitation.missingBody)}
          </p>
        </div>
        {session && <p>{t(($) => $.invitation.alreadyIn, { name: session.actor.name })}</p>}
        <p>
          <Link className={buttonClass({ tone: 'primary' })} to={session ? '/scrivania' : '/'}>
            {session ? t(($) => $.invitation.toDesk) : t(($) => $.invitation.toDoor)}
          </Link>
        </p>
      </div>
    </section>
  );
}
