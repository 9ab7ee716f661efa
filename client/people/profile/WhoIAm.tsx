import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../../shared/people/api.ts';
import { Avatar } from '../../ui/Avatar.tsx';

type WhoIAmProps = {
  readonly session: SessionView;
  /** Undefined until it is known. */
  readonly email: string | null | undefined;
};

/** Name, offices and address, which others write down. */
export function WhoIAm({ session, email }: WhoIAmProps) {
  const { t } = useTranslation();
  const { actor, actsFor, district, tone } = session;
  return (
    <section className="sheet" aria-labelledby="chi">
      <div className="in stack">
        <div className="row gap-3">
          <Avatar name={actor.name} tone={tone} />
          <h2 id="chi">{actor.name}</h2>
        </div>
        <dl className="dl">
          <dt>{t(($) => $.profile.office)}</dt>
          <dd>
            {actsFor.length === 0 && (actor.office || t(($) => $.profile.noOffice))}
            {actsFor.map(({ id, office, name }) => (
              <span key={`${id} ${office}`} className="one">
                {t(($) => $.common.office, { name: office, office: name })}
              </span>
            ))}
          </dd>
          <dt>{t(($) => $.profile.email)}</dt>
          <dd>{email === undefined ? '…' : (email ?? t(($) => $.profile.noEmail))}</dd>
          <dt>{t(($) => $.profile.district)}</dt>
          <dd>{district.name}</dd>
        </dl>
        <p className="small muted">{t(($) => $.profile.changedBy)}</p>
      </div>
    </section>
  );
}
