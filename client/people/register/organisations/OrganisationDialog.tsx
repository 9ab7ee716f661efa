import { useTranslation } from 'react-i18next';
import { isMunicipality, organisationKinds } from '../../../../shared/people/organisation.ts';
import { type OrganisationView, organisationBody } from '../../../../shared/people/registerApi.ts';
import { announce } from '../../../ui/announce.ts';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useSaveOrganisation } from '../queries.ts';
import { useDraft } from '../useDraft.ts';

type OrganisationDialogProps = {
  /** Null for a new one. */
  readonly organisation: OrganisationView | null;
  readonly onClose: () => void;
};

/** An organisation: what it is, its name, and for a third-sector body its number in the RUNTS. */
export function OrganisationDialog({ organisation, onClose }: OrganisationDialogProps) {
  const { t } = useTranslation();
  const save = useSaveOrganisation();
  const { draft, change, error, take } = useDraft(draftOf(organisation), parseOrganisation);
  const submit = () => {
    const body = take();
    if (body === null) return;
    save.mutate(
      { id: organisation?.id ?? null, body },
      {
        onSuccess: (answer) => {
          if (!answer.ok) return;
          announce(t(($) => $.register.saved, { name: body.name }));
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={
        organisation
          ? t(($) => $.organisations.editTitle, { name: organisation.name })
          : t(($) => $.organisations.addTitle)
      }
      verb={organisation ? t(($) => $.register.save) : t(($) => $.register.add)}
      busy={save.isPending && (organisation ? t(($) => $.register.saving) : t(($) => $.register.adding))}
      failure={save.data?.ok === false ? save.data.message : null}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={t(($) => $.register.name)}
        value={draft.name}
        onChange={(name) => change({ name })}
        error={error(
          'name',
          t(($) => $.register.nameWrong),
        )}
        autoFocus
      />
      <Select
        label={t(($) => $.organisations.kind)}
        options={kinds.map((kind) => ({ value: kind, label: t(($) => $.organisationKinds[kind]) }))}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
      />
      {draft.kind === 'third_sector_body' && (
        <TextField
          label={t(($) => $.organisations.runtsLabel)}
          hint={t(($) => $.organisations.runtsHint)}
          value={draft.runts}
          onChange={(runts) => change({ runts })}
          error={error(
            'runts',
            t(($) => $.organisations.runtsWrong),
          )}
        />
      )}
    </FormDialog>
  );
}

const kinds = organisationKinds.filter((kind) => !isMunicipality(kind));

function draftOf(organisation: OrganisationView | null) {
  return {
    name: organisation?.name ?? '',
    kind: organisation?.kind ?? ('third_sector_body' as const),
    runts: organisation?.runts ?? '',
  };
}

type Draft = ReturnType<typeof draftOf>;

/** A number that was typed before the kind was changed goes with the field it stood in. */
function parseOrganisation({ name, kind, runts }: Draft) {
  const number = kind === 'third_sector_body' && runts.trim() !== '' ? runts : null;
  return organisationBody.safeParse({ name, kind, runts: number });
}
