import type { UseQueryResult } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DistrictView, SessionView } from '../shared/people/api.ts';
import { WaysIn } from './people/entering/WaysIn.tsx';
import { PersonaList } from './people/PersonaList.tsx';
import { useLeave } from './people/queries.ts';
import { Avatar } from './ui/Avatar.tsx';
import { Button } from './ui/Button.tsx';
import { Icon } from './ui/Icon.tsx';
import { Loading } from './ui/Loading.tsx';
import { Note } from './ui/Note.tsx';
import { Problem } from './ui/Problem.tsx';

type EnterDoorProps = {
  readonly district: UseQueryResult<DistrictView>;
  readonly session: UseQueryResult<SessionView | null>;
  /** Where one goes after entering. */
  readonly goTo: string;
};

/** The door that opens: for whoever is already inside, back to work; in a demo district, as one of its persons. */
export function EnterDoor({ district, session, goTo }: EnterDoorProps) {
  const { t } = useTranslation();
  return (
    <section className="door first" aria-labelledby="entra">
      <h2 id="entra">
        <Icon name="key" />
        {t(($) => $.porta.enterTitle)}
      </h2>
      <p>{t(($) => $.porta.enterText)}</p>
      <Inside district={district} session={session} goTo={goTo} />
    </section>
  );
}

function Inside({ district, session, goTo }: EnterDoorProps) {
  const navigate = useNavigate();
  const router = useRouter();
  const go = () => void navigate({ href: goTo });
  // What lies behind the door is fetched while the hand moves towards it.
  const fetchAhead = () => {
    for (const id of ['/inside', '/inside/scrivania'] as const)
      void router.loadRouteChunk(router.routesById[id]);
  };
  const failed = district.error ?? session.error;
  if (failed) {
    const again = () => {
      void district.refetch();
      void session.refetch();
    };
    return <Problem error={failed} onRetry={again} />;
  }
  if (!district.data || session.data === undefined) return <Loading lines={5} />;
  if (session.data) return <SignedIn session={session.data} onGo={go} />;
  if (district.data.demo) return <PersonaList onApproach={fetchAhead} onEntered={go} />;
  return <WaysIn goTo={goTo} onApproach={fetchAhead} onEntered={go} />;
}

function SignedIn({ session, onGo }: { readonly session: SessionView; readonly onGo: () => void }) {
  const { t } = useTranslation();
  const leave = useLeave();
  return (
    <div className="stack">
      <p className="soft">{t(($) => $.porta.signedInAs)}</p>
      <div className="row gap-3">
        <Avatar name={session.actor.name} tone={session.tone} />
        <span>
          <b>{session.actor.name}</b>
          <br />
          <span className="muted small">{session.actor.office}</span>
        </span>
      </div>
      <Button tone="primary" size="lg" block icon="right" onClick={onGo}>
        {t(($) => $.porta.toDesk)}
      </Button>
      <Button block busy={leave.isPending && t(($) => $.shell.leaving)} onClick={() => leave.mutate()}>
        {t(($) => $.porta.changePerson)}
      </Button>
      {leave.data?.ok === false && (
        <Note tone="no" spoken>
          {leave.data.message}
        </Note>
      )}
    </div>
  );
}
