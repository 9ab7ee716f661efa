import { useTranslation } from 'react-i18next';
import type { InviteeView, RoundView } from '../../../shared/discussion/consultationApi.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Note } from '../../ui/Note.tsx';
import { useRoundAct } from './queries.ts';
import { roundState } from './roundState.ts';

/** Who is invited and who has written; the others can be reminded while there is time. */
export function InvitedSheet({ round }: { readonly round: RoundView }) {
  const { t } = useTranslation();
  const { invited } = round;
  const wrote = invited.filter(({ observations }) => observations > 0).length;
  return (
    <section className="sheet" aria-labelledby="invitati">
      <header>
        <h2 id="invitati">{t(($) => $.round.invited)}</h2>
        <span className="small muted grow">
          {t(($) => $.round.invitedSummary, {
            count: invited.length,
            wrote: t(($) => $.round.wrote, { count: wrote }),
          })}
        </span>
      </header>
      <div className="in stack">
        <details>
          <summary>{t(($) => $.round.showInvited)}</summary>
          <ul className="invitees">
            {invited.map((one) => (
              <Invited key={one.id} invitee={one} />
            ))}
          </ul>
        </details>
        {roundState(round) === 'open' && <Reminder round={round} everybody={wrote === invited.length} />}
      </div>
    </section>
  );
}

function Invited({ invitee: { name, kind, people, observations } }: { readonly invitee: InviteeView }) {
  const { t } = useTranslation();
  return (
    <li>
      <Icon name={kind === 'person' ? 'person' : 'home'} />
      <span className="grow">
        {name}
        <small className="muted">
          {observations > 0
            ? t(($) => $.round.observations, { count: observations })
            : people === 0
              ? t(($) => $.round.nobodyThere)
              : t(($) => $.round.notYet)}
        </small>
      </span>
    </li>
  );
}

function Reminder({ round, everybody }: { readonly round: RoundView; readonly everybody: boolean }) {
  const { t } = useTranslation();
  const { spokenMoment } = useFormats();
  const { remind } = useRoundAct(round.id);
  const told = remind.data;
  const last =
    round.remindedAt === null
      ? null
      : t(($) => $.round.lastReminder, { when: spokenMoment(new Date(round.remindedAt), new Date()) });
  if (everybody) return <p className="small muted">{t(($) => $.round.everybodyWrote)}</p>;
  const send = () =>
    remind.mutate(undefined, {
      onSuccess: (answer) => {
        if (answer.ok) announce(t(($) => $.round.reminded, { count: answer.value.people }));
      },
    });
  return (
    <>
      <div className="row wrap gap-3">
        <Button icon="bell" busy={remind.isPending && t(($) => $.round.reminding)} onClick={send}>
          {t(($) => $.round.remind)}
        </Button>
        <span className="small muted">
          {told?.ok ? t(($) => $.round.reminded, { count: told.value.people }) : last}
        </span>
      </div>
      {told?.ok === false && (
        <Note tone="no" spoken>
          {told.refused === 'too_many' && last !== null ? t(($) => $.round.tooSoon) : told.message}
        </Note>
      )}
    </>
  );
}
