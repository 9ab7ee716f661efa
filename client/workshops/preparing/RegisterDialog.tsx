import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OrganisationId, WorkshopId } from '../../../shared/kernel/ids.ts';
import { registerBody } from '../../../shared/workshops/registeringApi.ts';
import { useDraft } from '../../people/register/useDraft.ts';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { usePreparing, workshopChoicesQuery } from './queries.ts';

type Draft = {
  readonly name: string;
  readonly organisation: OrganisationId | null;
  readonly accessibility: string;
};

const nobody: Draft = { name: '', organisation: null, accessibility: '' };

/** Somebody who rang up. */
export function RegisterDialog(props: { readonly workshop: WorkshopId; readonly onClose: () => void }) {
  const { workshop, onClose } = props;
  const { t } = useTranslation();
  const { register } = usePreparing(workshop);
  const organisations = useQuery(workshopChoicesQuery).data?.organisations ?? [];
  const { draft, change, error, take } = useDraft(nobody, (one) => registerBody.safeParse(one));
  const send = () => {
    const wanted = take();
    if (wanted !== null) register.mutate(wanted, { onSuccess: ({ ok }) => ok && onClose() });
  };
  return (
    <FormDialog
      title={t(($) => $.registering.registerTitle)}
      verb={t(($) => $.registering.doRegister)}
      busy={register.isPending && t(($) => $.registering.registeringNow)}
      failure={register.data?.ok === false ? register.data.message : null}
      onSubmit={send}
      onClose={onClose}
    >
      <TextField
        label={t(($) => $.registering.name)}
        value={draft.name}
        onChange={(name) => change({ name })}
        maxLength={60}
        autoFocus
        error={error(
          'name',
          t(($) => $.registering.nameWrong),
        )}
      />
      <ComboBox
        label={t(($) => $.registering.bodyOrNone)}
        candidates={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.organisation}
        onChange={(organisation) => change({ organisation })}
      />
      <TextField
        label={t(($) => $.registering.accessibility)}
        hint={t(($) => $.registering.accessibilityHint)}
        value={draft.accessibility}
        onChange={(accessibility) => change({ accessibility })}
        maxLength={300}
        error={error(
          'accessibility',
          t(($) => $.registering.accessibilityWrong),
        )}
      />
    </FormDialog>
  );
}
