import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { can } from '../../../shared/people/can.ts';
import type { DelegationView } from '../../../shared/people/delegationApi.ts';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { usePage } from '../../ui/usePage.ts';
import { useSession } from '../useSession.ts';
import { AddActDialog } from './AddActDialog.tsx';
import { DelegationItem, headingOf } from './DelegationItem.tsx';
import { GiveDialog } from './GiveDialog.tsx';
import { delegationChoicesQuery, delegationsQuery } from './queries.ts';
import { RevokeDialog } from './RevokeDialog.tsx';
import './delegations.css';

type Asking =
  | { readonly about: 'give' }
  | { readonly about: 'revoke' | 'act'; readonly delegation: DelegationView };

/** `/deleghe`: those that I gave and was given; to the office all. */
export function DelegationsPage() {
  const { t } = useTranslation();
  const actor = useSession()?.actor;
  const keeps = actor !== undefined && can(actor, 'delegation.give', { sameDistrict: true, holder: false });
  const all = useQuery(delegationsQuery);
  const choices = useQuery(delegationChoicesQuery).data;
  const [asking, setAsking] = useState<Asking | null>(null);
  usePage(t(($) => $.delegations.title));
  const mayGive = (choices?.seats.length ?? 0) > 0;
  const close = () => {
    setAsking(null);
    if (asking !== null && 'delegation' in asking) landOn(headingOf(asking.delegation.id));
  };
  const give = mayGive && (
    <Button tone="primary" onClick={() => setAsking({ about: 'give' })}>
      {t(($) => $.delegations.give)}
    </Button>
  );
  return (
    <>
      <section aria-label={t(($) => $.shell.thisPage)} className="sub">
        <h1>{t(($) => $.delegations.title)}</h1>
        <span className="grow" />
        {all.data && all.data.length > 0 && give}
      </section>
      <main id="contenuto" className="papers stack-4">
        <p className="soft">{t(($) => (keeps ? $.delegations.leadAll : $.delegations.lead))}</p>
        {all.error && !all.data && <Problem error={all.error} onRetry={() => void all.refetch()} />}
        {all.isPending && <Loading lines={6} />}
        {all.data?.length === 0 && <Nothing mayGive={mayGive} keeps={keeps} action={give} />}
        {all.data && all.data.length > 0 && (
          <ul className="sheet delegations" aria-label={t(($) => $.delegations.list)}>
            {all.data.map((delegation) => (
              <DelegationItem
                key={delegation.id}
                delegation={delegation}
                isMine={delegation.delegate.id === actor?.person}
                onAsk={(about) => setAsking({ about, delegation })}
              />
            ))}
          </ul>
        )}
      </main>
      {asking?.about === 'give' && choices && <GiveDialog choices={choices} onClose={close} />}
      {asking?.about === 'revoke' && <RevokeDialog delegation={asking.delegation} onClose={close} />}
      {asking?.about === 'act' && <AddActDialog delegation={asking.delegation} onClose={close} />}
    </>
  );
}

/** A dialog gives the focus back to what opened it; a button that has done its work is not there any more. */
function landOn(heading: string): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) document.getElementById(heading)?.focus();
    }),
  );
}

type NothingProps = { readonly mayGive: boolean; readonly keeps: boolean; readonly action: ReactNode };

function Nothing({ mayGive, keeps, action }: NothingProps) {
  const { t } = useTranslation();
  const words = mayGive ? ('may' as const) : ('mayNot' as const);
  return (
    <Empty topLevel icon="people" title={t(($) => $.delegations.empty[words])} action={action}>
      {keeps ? t(($) => $.delegations.empty.office) : t(($) => $.delegations.empty[`${words}Body`])}
    </Empty>
  );
}
