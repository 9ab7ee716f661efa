import { useTranslation } from 'react-i18next';
import type { DelegationId } from '../../../shared/kernel/ids.ts';
import { actAddress, type DelegationView } from '../../../shared/people/delegationApi.ts';
import type { DelegationState } from '../../../shared/people/delegationRules.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Button } from '../../ui/Button.tsx';
import { buttonClass } from '../../ui/buttonClass.ts';
import { Chip, type Tone } from '../../ui/Chip.tsx';
import type { IconName } from '../../ui/Icon.tsx';
import { Icon } from '../../ui/Icon.tsx';

type Props = {
  readonly delegation: DelegationView;
  /** It was given to whoever looks. */
  readonly isMine: boolean;
  readonly onAsk: (about: 'revoke' | 'act') => void;
};

const looks: Record<DelegationState, { readonly tone: Tone; readonly icon: IconName }> = {
  ahead: { tone: 'info', icon: 'later' },
  good: { tone: 'ok', icon: 'check' },
  expired: { tone: 'warn', icon: 'clock' },
  giver_left: { tone: 'plain', icon: 'out' },
  revoked: { tone: 'no', icon: 'x' },
};

/** Where one goes on when what was pressed in an item is gone. */
export function headingOf(delegation: DelegationId): string {
  return `delega-${delegation}`;
}

/** To whom, for which seat, for what, by which act, and whether it still holds. */
export function DelegationItem({ delegation, isMine, onAsk }: Props) {
  const { t } = useTranslation();
  const { dayInWords, shortMoment } = useFormats();
  const { kind, seat, giver, delegate, document, from, until, act, state, revoked } = delegation;
  const who = t(($) => $.common.office, delegate);
  const isOn = state === 'good' || state === 'ahead';
  return (
    <li>
      <div>
        <h2 id={headingOf(delegation.id)} tabIndex={-1}>
          {t(($) => $.delegations.to, { kind: t(($) => $.delegations.kind[kind]), who })}
        </h2>
        <p className="soft">
          {`${seat.organisation}, ${seat.body}.`} {t(($) => $.delegations.givenBy, { giver: giver.name })}{' '}
          {scopeWords(document, t)}
        </p>
        <p className="small muted">
          {t(($) => $.delegations.act, { number: act.number, date: dayInWords(act.date) })}
          {!act.hasFile && `, ${t(($) => $.delegations.noFile)}`}
        </p>
        {revoked && (
          <p className="small soft">
            {t(($) => $.delegations.revokedBy, { who: revoked.by, reason: revoked.reason })}
          </p>
        )}
        {isOn && delegation.overlaps && <p className="small soft">{t(($) => $.delegations.overlaps)}</p>}
      </div>
      <Chip {...looks[state]}>
        {t(($) => $.delegations.state[state], {
          from: dayInWords(from),
          until: dayInWords(until),
          when: revoked ? shortMoment(new Date(revoked.at), new Date()) : '',
        })}
      </Chip>
      <div className="acts">
        <Acts delegation={delegation} isMine={isMine} isOn={isOn} onAsk={onAsk} />
      </div>
    </li>
  );
}

function scopeWords(document: DelegationView['document'], t: ReturnType<typeof useTranslation>['t']): string {
  if (document === null) return t(($) => $.delegations.everything);
  const { title } = document;
  return title === null ? t(($) => $.delegations.onHiddenText) : t(($) => $.delegations.onText, { title });
}

function Acts({ delegation, isMine, isOn, onAsk }: Props & { readonly isOn: boolean }) {
  const { t } = useTranslation();
  const { dayInWords } = useFormats();
  const { id, act, state, delegate, seat, until, mayChange } = delegation;
  const { number } = act;
  const renewal = () => {
    const subject = t(($) => $.delegations.renewSubject, { who: seat.organisation });
    const body = t(($) => $.delegations.renewBody, {
      who: seat.organisation,
      act: number,
      date: dayInWords(act.date),
      until: dayInWords(until),
    });
    return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
  };
  return (
    <>
      {act.hasFile && (
        <a className={buttonClass({ size: 'sm' })} href={actAddress(id)} download>
          <Icon name="download" />
          {t(($) => $.delegations.download, { number })}
        </a>
      )}
      {mayChange && !act.hasFile && (
        <Button
          size="sm"
          icon="plus"
          aria-label={t(($) => $.delegations.addActNamed, { number })}
          onClick={() => onAsk('act')}
        >
          {t(($) => $.delegations.addAct)}
        </Button>
      )}
      {mayChange && isOn && (
        <Button
          size="sm"
          aria-label={t(($) => $.delegations.revokeNamed, { who: delegate.name })}
          onClick={() => onAsk('revoke')}
        >
          {t(($) => $.delegations.revoke)}
        </Button>
      )}
      {isMine && (state === 'expired' || state === 'giver_left') && (
        <a className={buttonClass({ size: 'sm' })} href={renewal()}>
          {t(($) => $.delegations.renew)}
        </a>
      )}
    </>
  );
}
