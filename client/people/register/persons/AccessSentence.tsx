import { useTranslation } from 'react-i18next';
import type { AccessState } from '../../../../shared/people/registerApi.ts';
import { useFormats } from '../../../i18n/useFormats.ts';

/** The same as the chip in a whole sentence, with hours. */
export function AccessSentence({ access }: { readonly access: AccessState }) {
  const { t } = useTranslation();
  const { spokenMoment, longMoment } = useFormats();
  const when = (instant: string) => spokenMoment(new Date(instant), new Date());
  switch (access.kind) {
    case 'none':
      return t(($) => $.invitations.explain.none);
    case 'invited': {
      const words = { when: when(access.at), until: longMoment(new Date(access.expiresAt)) };
      return access.mailed
        ? t(($) => $.invitations.explain.invited, words)
        : t(($) => $.invitations.explain.invitedByHand, words);
    }
    case 'expired':
      return t(($) => $.invitations.explain.expired, { when: when(access.at) });
    case 'withdrawn':
      return t(($) => $.invitations.explain.withdrawn, { when: when(access.at) });
    case 'active':
      return access.invited
        ? t(($) => $.invitations.explain.activeInvited, { when: when(access.since) })
        : t(($) => $.invitations.explain.active, { when: when(access.since) });
  }
}
