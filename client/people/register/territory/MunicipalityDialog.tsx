import { useTranslation } from 'react-i18next';
import type { SubdistrictId } from '../../../../shared/kernel/ids.ts';
import { dayInItaly } from '../../../../shared/people/day.ts';
import {
  type MunicipalityRow,
  municipalityBody,
  type TerritoryView,
} from '../../../../shared/people/registerApi.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { announce } from '../../../ui/announce.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useSaveMunicipality } from '../queries.ts';
import { useDraft } from '../useDraft.ts';
import { readWholeNumber } from '../wholeNumber.ts';

type MunicipalityDialogProps = {
  readonly territory: TerritoryView;
  /** Null for a new one. */
  readonly municipality: MunicipalityRow | null;
  readonly onClose: () => void;
};

/** A municipality with its weight of one year. */
export function MunicipalityDialog({ territory, municipality, onClose }: MunicipalityDialogProps) {
  const { t } = useTranslation();
  const save = useSaveMunicipality();
  const form = useMunicipalityDraft(municipality);
  const submit = () => {
    const body = form.take();
    if (body === null) return;
    save.mutate(
      { id: municipality?.id ?? null, body },
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
        municipality
          ? t(($) => $.territory.editTitle, { name: municipality.name })
          : t(($) => $.territory.addTitle)
      }
      verb={municipality ? t(($) => $.register.save) : t(($) => $.register.add)}
      busy={save.isPending && (municipality ? t(($) => $.register.saving) : t(($) => $.register.adding))}
      failure={save.data?.ok === false ? save.data.message : null}
      onSubmit={submit}
      onClose={onClose}
    >
      <Fields territory={territory} form={form} />
    </FormDialog>
  );
}

type FieldsProps = {
  readonly territory: TerritoryView;
  readonly form: ReturnType<typeof useMunicipalityDraft>;
};

function Fields({ territory, form: { draft, change, error } }: FieldsProps) {
  const { t } = useTranslation();
  const parts = [
    { value: 'none', label: t(($) => $.territory.noSubdistrict) },
    ...territory.subdistricts.map(({ id, name }) => ({ value: id as string, label: name })),
  ];
  return (
    <>
      <TextField
        label={t(($) => $.register.name)}
        hint={t(($) => $.territory.nameHint)}
        value={draft.name}
        onChange={(name) => change({ name })}
        error={error(
          'name',
          t(($) => $.register.nameWrong),
        )}
        autoFocus
      />
      <Select
        label={t(($) => $.territory.subdistrict)}
        options={parts}
        value={draft.subdistrict ?? 'none'}
        onChange={(value) =>
          change({ subdistrict: territory.subdistricts.find(({ id }) => id === value)?.id ?? null })
        }
      />
      <div className="pair">
        <TextField
          label={t(($) => $.territory.weight)}
          hint={t(($) => $.territory.weightHint)}
          value={draft.weight}
          onChange={(weight) => change({ weight })}
          inputMode="numeric"
          error={error(
            'weight',
            t(($) => $.territory.weightWrong),
          )}
        />
        <TextField
          label={t(($) => $.territory.year)}
          hint={t(($) => $.territory.yearHint)}
          value={draft.year}
          onChange={(year) => change({ year })}
          inputMode="numeric"
          error={error(
            'year',
            t(($) => $.territory.yearWrong),
          )}
        />
      </div>
      <Checkbox checked={draft.lead} onChange={(lead) => change({ lead })}>
        {t(($) => $.territory.leadLabel)}
      </Checkbox>
    </>
  );
}

type Draft = {
  readonly name: string;
  readonly subdistrict: SubdistrictId | null;
  readonly weight: string;
  readonly year: string;
  readonly lead: boolean;
};

function useMunicipalityDraft(municipality: MunicipalityRow | null) {
  const { formatNumber } = useFormats();
  const weight = municipality?.weight ?? null;
  const initial: Draft = {
    name: municipality?.name ?? '',
    subdistrict: municipality?.subdistrict ?? null,
    weight: weight === null ? '' : formatNumber(weight),
    year: String(municipality?.year ?? dayInItaly(new Date()).slice(0, 4)),
    lead: municipality?.lead ?? false,
  };
  return useDraft(initial, parseMunicipality);
}

/** Weight and year stand in one part of the body: which of them is wrong is told apart here. */
function parseMunicipality({ weight, year, ...rest }: Draft) {
  const parsed = municipalityBody.safeParse({
    ...rest,
    ...(weight.trim() !== '' && { weight: { weight: readWholeNumber(weight), year: Number(year) } }),
  });
  if (parsed.success) return parsed;
  const issues = parsed.error.issues.map(({ path }) => ({ path: path.slice(-1) }));
  return { success: false, error: { issues } } as const;
}
