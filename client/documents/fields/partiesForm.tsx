import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { FieldChoices } from '../../../shared/documents/api.ts';
import type { Party } from '../../../shared/documents/fields/agreement.ts';
import { type Option, Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { nameOf, optionsOf } from './choiceForms.tsx';
import { type AnyFieldForm, type EditorProps, fieldForm, type ShownProps } from './fieldForm.ts';
import { RowsEditor } from './RowsEditor.tsx';

type PartyDraft = Readonly<Record<keyof Party, string>>;

const blank: PartyDraft = {
  organisation: '',
  signatory: '',
  representative: '',
  powers: '',
  contribution: '',
};

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
  const none = { value: '', label: t(($) => $.fields.none) };
  const options = [none, ...optionsOf(choices.organisations)];
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
            onChange={(organisation) => change({ organisation, signatory: '' })}
          />
          <Select
            label={t(($) => $.fields.signatory)}
            options={[none, ...signatoriesOf(choices, row.organisation)]}
            value={row.signatory}
            onChange={(signatory) => change({ signatory })}
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
      {value.map(({ organisation, signatory, representative, powers, contribution }) => {
        const runts = names[organisation]?.detail ?? null;
        const who = [representative, powers].filter((words) => words !== null).join(', ');
        return (
          <li key={organisation}>
            {nameOf(names, organisation, t)}
            {runts !== null && <span className="aside">{t(($) => $.fields.runts, { runts })}</span>}
            {signatory && (
              <span className="aside">
                {t(($) => $.fields.signedBy, { name: nameOf(names, signatory, t) })}
              </span>
            )}
            {who !== '' && <span className="aside">{who}</span>}
            {contribution !== null && <span className="aside lines">{contribution}</span>}
          </li>
        );
      })}
    </ul>
  );
}

/** Those who act for an organisation, with the office. */
function signatoriesOf({ signatories }: FieldChoices, of: string): readonly Option<string>[] {
  return signatories
    .filter(({ organisation }) => organisation === of)
    .map(({ id, name, detail }) => ({ value: id, label: detail ? `${name}, ${detail}` : name }));
}

function draftOf({ organisation, signatory, representative, powers, contribution }: Party): PartyDraft {
  return {
    organisation,
    // One that was filled in before there were any has none.
    signatory: signatory ?? '',
    representative: representative ?? '',
    powers: powers ?? '',
    contribution: contribution ?? '',
  };
}

function partyOf({ organisation, ...words }: PartyDraft): unknown {
  const said = Object.entries(words).map(([part, text]) => [part, text.trim() || null]);
  return { organisation, ...Object.fromEntries(said) };
}
