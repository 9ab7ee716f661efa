import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkshopView } from '../../../shared/workshops/api.ts';
import type { RegistrationsView } from '../../../shared/workshops/registeringApi.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { ConsequenceDialog } from '../../ui/ConsequenceDialog.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import { usePreparing } from './queries.ts';

type Invitation = RegistrationsView['invitations'][number];
type InvitationsProps = { readonly workshop: WorkshopView; readonly registering: RegistrationsView };

/** The bodies that are invited, and how many each sends. */
export function InvitationsSheet({ workshop, registering: { invitations, mails } }: InvitationsProps) {
  const { t } = useTranslation();
  const id = useId();
  const [inviting, setInviting] = useState<Invitation | 'another' | null>(null);
  const [withdrawing, setWithdrawing] = useState<Invitation | null>(null);
  const begun = workshop.state.kind !== 'preparing';
  const invites = !begun;
  const verb = (
    <Button size="sm" icon="send" onClick={() => setInviting('another')}>
      {t(($) => $.registering.invite)}
    </Button>
  );
  return (
    <section className="sheet" aria-labelledby={id}>
      <header>
        <h2 id={id}>{t(($) => $.registering.invitations)}</h2>
        <span className="grow" />
        {invites && verb}
      </header>
      {invitations.length === 0 && (
        <div className="in">
          <Empty icon="send" title={t(($) => $.registering.noneInvited)}>
            {t(($) => (invites ? $.registering.noneInvitedBody : $.registering.inviteOver))}
          </Empty>
        </div>
      )}
      <ul className="list invitations">
        {invitations.map((one) => (
          <li key={one.id}>
            <div>
              <h3>{one.organisation.name}</h3>
              <p className="small muted">
                {t(($) => $.registering.answer, { registered: one.registered, places: one.places })}
                {begun && ` · ${t(($) => $.registering.came, { count: one.came })}`}
              </p>
              {one.letter !== null && !one.withdrawn && <LetterLine invitation={one} />}
            </div>
            <AnswerChip invitation={one} />
            {invites && (
              <div className="row wrap">
                <Button size="sm" onClick={() => setInviting(one)}>
                  {t(($) => $.registering.again)}
                </Button>
                {!one.withdrawn && (
                  <Button size="sm" tone="quiet" onClick={() => setWithdrawing(one)}>
                    {t(($) => $.registering.withdraw)}
                  </Button>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      {inviting !== null && (
        <InviteDialog
          workshop={workshop.id}
          mails={mails}
          invited={invitations}
          before={inviting === 'another' ? null : inviting}
          onClose={() => setInviting(null)}
        />
      )}
      {withdrawing && (
        <WithdrawDialog workshop={workshop} invitation={withdrawing} onClose={() => setWithdrawing(null)} />
      )}
    </section>
  );
}

/** How far the letter has come; a link that was handed over has none. */
function LetterLine({ invitation: { letter, email } }: { readonly invitation: Invitation }) {
  const { t } = useTranslation();
  if (letter === null) return null;
  const words =
    email === null
      ? t(($) => $.registering.letter.forgotten)
      : t(($) => $.registering.letter[letter], { email });
  return <p className={letter === 'given_up' ? 'small letter-lost' : 'small muted'}>{words}</p>;
}

function AnswerChip({ invitation: { withdrawn, registered } }: { readonly invitation: Invitation }) {
  const { t } = useTranslation();
  if (withdrawn) return <Chip icon="x">{t(($) => $.registering.withdrawn)}</Chip>;
  if (registered > 0)
    return (
      <Chip tone="ok" icon="check">
        {t(($) => $.registering.answered)}
      </Chip>
    );
  return (
    <Chip tone="warn" icon="clock">
      {t(($) => $.registering.waiting)}
    </Chip>
  );
}

type WithdrawProps = {
  readonly workshop: WorkshopView;
  readonly invitation: Invitation;
  readonly onClose: () => void;
};

function WithdrawDialog({ workshop, invitation, onClose }: WithdrawProps) {
  const { t } = useTranslation();
  const { withdraw } = usePreparing(workshop.id);
  const { name } = invitation.organisation;
  return (
    <ConsequenceDialog
      title={t(($) => $.registering.withdrawTitle, { name })}
      verb={t(($) => $.registering.doWithdraw)}
      busy={withdraw.isPending && t(($) => $.registering.withdrawing)}
      failure={withdraw.data?.ok === false ? withdraw.data.message : null}
      onDo={() => withdraw.mutate(invitation.id, { onSuccess: ({ ok }) => ok && onClose() })}
      onClose={onClose}
    >
      <p>{t(($) => $.registering.withdrawBody)}</p>
    </ConsequenceDialog>
  );
}
