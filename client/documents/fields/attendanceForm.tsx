import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { type Attendant, presences } from '../../../shared/documents/fields/minutes.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { nameOf, optionsOf } from './choiceForms.tsx';
import { type AnyFieldForm, type EditorProps, fieldForm, type ShownProps } from './fieldForm.ts';
import { RowsEditor } from './RowsEditor.tsx';
import { spokenHour } from './spokenHour.ts';

type Draft = Omit<Readonly<Record<keyof Attendant, string>>, 'presence'> & Pick<Attendant, 'presence'>;

const blank: Draft = { organisation: '', person: '', presence: 'present', arrives: '', leaves: '' };

/** Who was there, for whom, and from when to when. */
export function attendanceForm(named: {
  readonly name: string;
  readonly label: (t: TFunction) => string;
}): AnyFieldForm {
  return fieldForm<readonly Attendant[], readonly Draft[]>({
    ...named,
    draftOf: (value) => value?.map(draftOf) ?? [blank],
    valueOf: (rows) => {
      const filled = rows.filter(({ person, organisation }) => person.trim() !== '' || organisation !== '');
      return filled.length === 0 ? null : filled.map(attendantOf);
    },
    wrong: (t) => t(($) => $.fields.listWrong),
    Editor: AttendanceEditor,
    Shown: AttendanceShown,
  });
}

function AttendanceEditor({ draft, onDraft, choices }: EditorProps<readonly Draft[]>) {
  const { t } = useTranslation();
  const organisations = [{ value: '', label: t(($) => $.fields.none) }, ...optionsOf(choices.organisations)];
  const called = (row: Draft, place: number) => row.person.trim() || String(place + 1);
  return (
    <RowsEditor rows={draft} onRows={onDraft} blank={blank} nameOf={called}>
      {(row, change) => (
        <>
          <TextField
            label={t(($) => $.fields.person)}
            value={row.person}
            onChange={(person) => change({ person })}
          />
          <Select
            label={t(($) => $.fields.organisation)}
            options={organisations}
            value={row.organisation}
            onChange={(organisation) => change({ organisation })}
          />
          <Select
            label={t(($) => $.fields.presence)}
            options={presences.map((value) => ({ value, label: t(($) => $.fields.presences[value]) }))}
            value={row.presence}
            onChange={(presence) => change({ presence })}
          />
          <div className="pair">
            {(['arrives', 'leaves'] as const).map((part) => (
              <TextField
                key={part}
                type="time"
                label={t(($) => $.fields[part])}
                value={row[part]}
                onChange={(hour) => change({ [part]: hour })}
              />
            ))}
          </div>
        </>
      )}
    </RowsEditor>
  );
}

function AttendanceShown({ value, names }: ShownProps<readonly Attendant[]>) {
  const { t } = useTranslation();
  const count = (presence: Attendant['presence']) =>
    value.filter((attendant) => attendant.presence === presence).length;
  return (
    <>
      {t(($) => $.fields.attendanceOf, {
        present: count('present'),
        delegate: count('delegate'),
        absent: count('absent'),
      })}
      <ul className="said">
        {value.map((attendant, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name
          <li key={place}>
            {attendant.person}
            <span className="aside">{[...detailsOf(attendant, names, t)].join(' · ')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function* detailsOf(
  { organisation, presence, arrives, leaves }: Attendant,
  names: ShownProps<unknown>['names'],
  t: TFunction,
): Iterable<string> {
  if (organisation !== null) yield nameOf(names, organisation, t);
  yield t(($) => $.fields.presences[presence]);
  if (arrives !== null) yield `${t(($) => $.fields.arrives)} ${spokenHour(arrives)}`;
  if (leaves !== null) yield `${t(($) => $.fields.leaves)} ${spokenHour(leaves)}`;
}

function draftOf({ organisation, person, presence, arrives, leaves }: Attendant): Draft {
  return { organisation: organisation ?? '', person, presence, arrives: arrives ?? '', leaves: leaves ?? '' };
}

function attendantOf({ organisation, person, presence, arrives, leaves }: Draft): unknown {
  return {
    organisation: organisation || null,
    person,
    presence,
    arrives: arrives || null,
    leaves: leaves || null,
  };
}
