import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../../../shared/people/registerApi.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Note } from '../../../ui/Note.tsx';
import { useSession } from '../../useSession.ts';
import { CopyField } from './CopyField.tsx';
import { rolesNow } from './shownPeople.ts';

type LinkDialogProps = {
  readonly person: PersonView;
  readonly link: string;
  readonly onClose: () => void;
};

/** A way in that nobody mails: to be copied, or printed and handed over. It is shown this once. */
export function LinkDialog({ person, link, onClose }: LinkDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t(($) => $.invitations.linkTitle, { name: person.name })}
      onClose={onClose}
      footer={
        <>
          <Button icon="print" onClick={() => window.print()}>
            {t(($) => $.invitations.print)}
          </Button>
          <Button tone="primary" onClick={onClose}>
            {t(($) => $.invitations.seen)}
          </Button>
        </>
      }
    >
      <div className="stack-4">
        <Note tone="warn">{t(($) => $.invitations.linkOnce)}</Note>
        <CopyField label={t(($) => $.invitations.link)} value={link} />
        <Sheet person={person} link={link} />
      </div>
    </Dialog>
  );
}

/** What stands on the paper; on the screen it is its own preview. */
function Sheet({ person, link }: Pick<LinkDialogProps, 'person' | 'link'>) {
  const { t } = useTranslation();
  const { longMoment } = useFormats();
  const district = useSession()?.district.name ?? '';
  const { access } = person;
  const offices = rolesNow(person).map(({ office, organisation }) =>
    t(($) => $.registerPeople.roleLine, { office, organisation: organisation.name }),
  );
  return (
    <div className="handover">
      <h3>{t(($) => $.invitations.sheetTitle, { district })}</h3>
      <p>
        <b>{t(($) => $.invitations.sheetFor, { name: person.name })}</b>
        <br />
        {offices.join('; ')}
      </p>
      <p>{t(($) => $.invitations.sheetBody)}</p>
      <p className="address">
        <code>{link}</code>
      </p>
      {access.kind === 'invited' && (
        <p>{t(($) => $.invitations.sheetOnce, { until: longMoment(new Date(access.expiresAt)) })}</p>
      )}
    </div>
  );
}
