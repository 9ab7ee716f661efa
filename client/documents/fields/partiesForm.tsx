import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Party } from '../../../shared/documents/fields/agreement.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { nameOf, optionsOf } from './choiceForms.tsx';
import { type AnyFieldForm, type EditorProps, fieldForm, type ShownProps } from './fieldForm.ts';
import { RowsEditor } from './RowsEditor.tsx';

type PartyDraft = Readonly<Record<keyof Party, string>>;

const blank: PartyDraft = { organisation: '', representative: '', powers: '', contribution: '' };

/** Who concludes an agreement, each with what it brings of its own. */
export function partiesForm(named: {
  readonly name: string;
  readonly label: (t: TFunction) => string;
}): AnyFieldForm {
  return fieldForm<readonly Party[], readonly PartyDraft[]>({
    ...named,
    draftOf: (value) => value?.map(draftOf) ?? [blank],
    valueOf: (rows) => {
      const filled = rows.filter((row) => Object.values(row).some((text) => text.trim() !== ''));
      return filled.length === 0 ? null : filled.map(partyOf);
    },
    wrong: (t) => t(($) => $.fields.listWrong),
    Editor: PartiesEditor,
    Shown: PartiesShown,
  });
}

function PartiesEditor({ draft, onDraft, choices }: EditorProps<readonly PartyDraft[]>) {
  const { t } = useTranslation();
  const options = [{ value: '', label: t(($) => $.fields.none) }, ...optionsOf(choices.organisations)];
  const called = (row: PartyDraft, place: number) =>
    options.find(({ value }) => value !== '' && value === row.organisation)?.label ?? String(place + 1);
  return (
    <RowsEditor rows={draft} onRows={onDraft} blank={blank} nameOf={called}>
      {(row, change) => (
        <>
          <Select
            label={t(($) => $.fields.party)}
            options={options}
            value={row.organisation}
            onChange={(organisation) => change({ organisation })}
          />
          <TextField
            label={t(($) => $.fields.representative)}
            value={row.representative}
            onChange={(representative) => change({ representative })}
          />
          <TextField
            label={t(($) => $.fields.powers)}
            value={row.powers}
            onChange={(powers) => change({ powers })}
          />
          <TextField
            multiline
            label={t(($) => $.fields.contribution)}
            hint={t(($) => $.fields.contributionHint)}
            value={row.contribution}
            onChange={(contribution) => change({ contribution })}
          />
        </>
      )}
    </RowsEditor>
  );
}

function PartiesShown({ value, names }: ShownProps<readonly Party[]>) {
  const { t } = useTranslation();
  return (
    <ul className="said">
      {value.map(({ organisation, representative, powers, contribution }) => {
        const runts = names[organisation]?.detail ?? null;
        const who = [representative, powers].filter((words) => words !== null).join(', ');
        return (
          <li key={organisation}>
            {nameOf(names, organisation, t)}
            {runts !== null && <span className="aside">{t(($) => $.fields.runts, { runts })}</span>}
            {who !== '' && <span className="aside">{who}</span>}
            {contribution !== null && <span className="aside lines">{contribution}</span>}
          </li>
        );
      })}
    </ul>
  );
}

function draftOf({ organisation, representative, powers, contribution }: Party): PartyDraft {
  return {
    organisation,
    representative: representative ?? '',
    powers: powers ?? '',
    contribution: contribution ?? '',
  };
}

function partyOf({ organisation, ...words }: PartyDraft): unknown {
  const said = Object.entries(words).map(([part, text]) => [part, text.trim() || null]);
  return { organisation, ...Object.fromEntries(said) };
}
