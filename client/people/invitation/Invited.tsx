import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvitationView } from '../../../shared/people/loginApi.ts';
import { useFormats } from '../../i18n/useFormats.ts';

type InvitedProps = {
  readonly invitation: InvitationView;
  /** What to do now. */
  readonly children: ReactNode;
};

/** Who is invited, as what, and until when. */
export function Invited({ invitation, children }: InvitedProps) {
  const { t } = useTranslation();
  const { longMoment } = useFormats();
  const { name, office, district, expiresAt, known } = invitation;
  return (
    <section className="sheet" aria-labelledby="invito">
      <div className="in stack-4">
        <div>
          <h1 id="invito">{t(($) => $.invitation.hello, { name })}</h1>
          <p className="lead">{known ? t(($) => $.invitation.leadKnown) : t(($) => $.invitation.lead)}</p>
        </div>
        <dl className="dl">
          <dt>{t(($) => $.invitation.district)}</dt>
          <dd>{district}</dd>
          <dt>{t(($) => $.invitation.office)}</dt>
          <dd>{office}</dd>
          <dt>{t(($) => $.invitation.valid)}</dt>
          <dd>{t(($) => $.invitation.validUntil, { when: longMoment(new Date(expiresAt)) })}</dd>
        </dl>
        {children}
      </div>
    </section>
  );
}
