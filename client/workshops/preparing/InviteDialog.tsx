import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OrganisationId, WorkshopId } from '../../../shared/kernel/ids.ts';
import {
  type InviteAnswer,
  inviteBody,
  mostPlaces,
  type RegistrationsView,
} from '../../../shared/workshops/registeringApi.ts';
import { useDraft } from '../../people/register/useDraft.ts';
import { Button } from '../../ui/Button.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { CopyWords } from '../../ui/CopyWords.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Note } from '../../ui/Note.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { usePreparing, workshopChoicesQuery } from './queries.ts';

type Invitation = RegistrationsView['invitations'][number];
type InviteProps = {
  readonly workshop: WorkshopId;
  readonly mails: boolean;
  readonly invited: readonly Invitation[];
  /** One that is invited once more; null: another body. */
  readonly before: Invitation | null;
  readonly onClose: () => void;
};

type Draft = {
  readonly organisation: OrganisationId | null;
  readonly email: string;
  readonly places: string;
};

function parse({ organisation, email, places }: Draft) {
  return inviteBody.safeParse({
    organisation,
    email: email.trim() === '' ? null : email,
    places: /^\d{1,3}$/u.test(places.trim()) ? Number(places) : null,
  });
}

/** Invites a body; the link that comes of it is shown once. */
export function InviteDialog({ workshop, mails, invited, before, onClose }: InviteProps) {
  const { t } = useTranslation();
  const { invite } = usePreparing(workshop);
  const organisations = useQuery(workshopChoicesQuery).data?.organisations ?? [];
  const first: Draft = {
    organisation: before?.organisation.id ?? null,
    email: before?.email ?? '',
    places: String(before?.places ?? 3),
  };
  const { draft, change, error, take } = useDraft(first, parse);
  if (invite.data?.ok) return <Invited answer={invite.data.value} onClose={onClose} />;
  const send = () => {
    const wanted = take();
    if (wanted !== null) invite.mutate(wanted);
  };
  const known = new Set(invited.map(({ organisation }) => organisation.id));
  const others = organisations.filter(({ id }) => !known.has(id));
  return (
    <FormDialog
      title={
        before === null
          ? t(($) => $.registering.inviteTitle)
          : t(($) => $.registering.againTitle, { name: before.organisation.name })
      }
      verb={t(($) => (mails ? $.registering.doInvite : $.registering.doMakeLink))}
      busy={invite.isPending && t(($) => $.registering.inviting)}
      failure={invite.data?.ok === false ? invite.data.message : null}
      onSubmit={send}
      onClose={onClose}
    >
      {before === null ? (
        <ComboBox
          label={t(($) => $.registering.body)}
          candidates={others.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.organisation}
          onChange={(organisation) => change({ organisation })}
          error={error(
            'organisation',
            t(($) => $.registering.bodyWrong),
          )}
        />
      ) : (
        <p>{t(($) => $.registering.againBody)}</p>
      )}
      {mails && (
        <TextField
          label={t(($) => $.registering.email)}
          hint={t(($) => $.registering.emailHint)}
          inputMode="email"
          value={draft.email}
          onChange={(email) => change({ email })}
          error={error(
            'email',
            t(($) => $.registering.emailWrong),
          )}
        />
      )}
      <TextField
        label={t(($) => $.registering.places)}
        inputMode="numeric"
        value={draft.places}
        onChange={(places) => change({ places })}
        error={error(
          'places',
          t(($) => $.registering.placesWrong, { most: mostPlaces }),
        )}
      />
    </FormDialog>
  );
}

function Invited({ answer, onClose }: { readonly answer: InviteAnswer; readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t(($) => $.registering.invited[answer.kind])}
      onClose={onClose}
      footer={
        <Button tone="primary" onClick={onClose}>
          {t(($) => $.registering.done)}
        </Button>
      }
    >
      {answer.kind === 'link' ? (
        <div className="stack">
          <p>{t(($) => $.registering.linkBody)}</p>
          <p className="handed mono">{answer.link}</p>
          <p>
            <CopyWords words={answer.link} />
          </p>
        </div>
      ) : (
        <Note tone="ok">{t(($) => $.registering.letterBody, { email: answer.email })}</Note>
      )}
    </Dialog>
  );
}
