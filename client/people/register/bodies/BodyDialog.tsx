import { useTranslation } from 'react-i18next';
import { bodyKinds } from '../../../../shared/people/body.ts';
import { type BodyView, bodyBody } from '../../../../shared/people/registerApi.ts';
import { announce } from '../../../ui/announce.ts';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useSaveBody } from '../queries.ts';
import { useDraft } from '../useDraft.ts';
import { WhoseFields } from './WhoseFields.tsx';

type BodyDialogProps = {
  /** Null for a new one. */
  readonly body: BodyView | null;
  readonly onClose: () => void;
};

/** A body: what it is, its name, its part of the district, and who presides over it; the name of a new one begins as that of its kind. */
export function BodyDialog({ body, onClose }: BodyDialogProps) {
  const { t } = useTranslation();
  const save = useSaveBody();
  const { draft, change, error, take } = useDraft(
    {
      kind: body?.kind ?? 'mayors_assembly',
      name: body?.name ?? t(($) => $.bodyKinds.mayors_assembly),
      subdistrict: body?.subdistrict?.id ?? null,
      chair: body?.chair?.id ?? null,
    },
    (written) => bodyBody.safeParse(written),
  );
  const submit = () => {
    const written = take();
    if (written === null) return;
    save.mutate(
      { id: body?.id ?? null, body: written },
      {
        onSuccess: (answer) => {
          if (!answer.ok) return;
          announce(t(($) => $.register.saved, { name: written.name }));
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={body ? t(($) => $.bodies.editTitle, { name: body.name }) : t(($) => $.bodies.addTitle)}
      verb={body ? t(($) => $.register.save) : t(($) => $.bodies.addDo)}
      busy={save.isPending && (body ? t(($) => $.register.saving) : t(($) => $.bodies.adding))}
      failure={save.data?.ok === false ? save.data.message : null}
      onSubmit={submit}
      onClose={onClose}
    >
      <Select
        label={t(($) => $.bodies.kind)}
        options={bodyKinds.map((kind) => ({ value: kind, label: t(($) => $.bodyKinds[kind]) }))}
        value={draft.kind}
        onChange={(kind) => {
          const untouched = draft.name === t(($) => $.bodyKinds[draft.kind]);
          const name = kind === 'other' ? '' : t(($) => $.bodyKinds[kind]);
          change(untouched ? { kind, name } : { kind });
        }}
      />
      <TextField
        label={t(($) => $.register.name)}
        hint={t(($) => $.bodies.nameHint)}
        value={draft.name}
        onChange={(name) => change({ name })}
        error={error(
          'name',
          t(($) => $.register.nameWrong),
        )}
      />
      <WhoseFields subdistrict={draft.subdistrict} chair={draft.chair} onChange={change} />
    </FormDialog>
  );
}
