import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../platform/api.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { usePage } from '../../ui/usePage.ts';
import { useSession } from '../useSession.ts';
import { Accept } from './Accept.tsx';
import { Invited } from './Invited.tsx';
import { NoInvitation } from './NoInvitation.tsx';
import { OfferPasskey } from './OfferPasskey.tsx';
import { invitationQuery, useAccept } from './queries.ts';
import { SomeoneElse } from './SomeoneElse.tsx';

const route = getRouteApi('/open/invito');

/** `/invito`: the first way in, and a new one for whoever has lost hers. */
export function Invitation() {
  const { t } = useTranslation();
  const { invitation } = route.useRouteContext();
  usePage(t(($) => $.invitation.page));
  return (
    <main id="contenuto" className="one-sheet">
      {invitation === null ? (
        <NoInvitation kind="missing" />
      ) : (
        <WithInvitation key={invitation} token={invitation} />
      )}
    </main>
  );
}

function WithInvitation({ token }: { readonly token: string }) {
  const navigate = useNavigate();
  const look = useQuery(invitationQuery(token));
  const session = useSession();
  const accept = useAccept(token);
  const [offering, setOffering] = useState(false);
  const toDesk = () => void navigate({ to: '/scrivania' });

  const enter = () =>
    accept.mutate(undefined, {
      onSuccess: (answer) => {
        if (!answer.ok) return;
        if (answer.value.mayAddPasskey) setOffering(true);
        else toDesk();
      },
    });

  if (offering) return <OfferPasskey onDone={toDesk} />;
  const refused = look.error instanceof Refusal ? look.error.refused : null;
  const failure = accept.data?.ok === false ? accept.data : null;
  if (refused === 'invitation_over' || failure?.refused === 'invitation_over')
    return <NoInvitation kind="over" />;
  if (look.error) return <Problem error={look.error} onRetry={() => void look.refetch()} />;
  if (!look.data) return <Loading lines={5} />;
  // From the press on, whoever is in is the one who was invited.
  const inTheWay = accept.isIdle || failure ? session : null;
  return (
    <Invited invitation={look.data}>
      {inTheWay ? (
        <SomeoneElse session={inTheWay} />
      ) : (
        <Accept
          busy={!accept.isIdle && failure === null}
          failure={failure?.message ?? null}
          onAccept={enter}
        />
      )}
    </Invited>
  );
}
