import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { type MinutesFields, meetingModes } from '../../../shared/documents/fields/minutes.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { attendanceForm } from './attendanceForm.tsx';
import { nameOf, optionsOf, pickForm } from './choiceForms.tsx';
import { type AnyFieldForm, type EditorProps, fieldForm, type ShownProps } from './fieldForm.ts';
import { countForm, dayForm, wordsForm } from './simpleForms.tsx';
import { spokenHour } from './spokenHour.ts';

type Name = keyof MinutesFields;
type Sitting = NonNullable<MinutesFields['sitting']>;
type Times = NonNullable<MinutesFields['times']>;
type Place = NonNullable<MinutesFields['place']>;

const named = (name: Name) => ({ name, label: (t: TFunction) => t(($) => $.fields.minutes[name]) });

const table = 'table';
type SittingDraft = { readonly whose: string; readonly words: string };

const sitting = fieldForm<Sitting, SittingDraft>({
  ...named('sitting'),
  draftOf: (value) => {
    if (value === null) return { whose: '', words: '' };
    return 'body' in value ? { whose: value.body, words: '' } : { whose: table, words: value.table };
  },
  valueOf: ({ whose, words }) => {
    if (whose === '') return null;
    return whose === table ? { table: words } : { body: whose };
  },
  Editor: ({ draft, onDraft, choices }: EditorProps<SittingDraft>) => {
    const { t } = useTranslation();
    const options = [
      { value: '', label: t(($) => $.fields.none) },
      ...optionsOf(choices.bodies),
      { value: table, label: t(($) => $.fields.aTable) },
    ];
    return (
      <>
        <Select
          label={t(($) => $.fields.whose)}
          options={options}
          value={draft.whose}
          onChange={(whose) => onDraft({ ...draft, whose })}
        />
        {draft.whose === table && (
          <TextField
            label={t(($) => $.fields.tableName)}
            value={draft.words}
            onChange={(words) => onDraft({ ...draft, words })}
          />
        )}
      </>
    );
  },
  Shown: ({ value, names }: ShownProps<Sitting>) => {
    const { t } = useTranslation();
    return 'body' in value ? nameOf(names, value.body, t) : value.table;
  },
});

type TimesDraft = { readonly start: string; readonly end: string };

const times = fieldForm<Times, TimesDraft>({
  ...named('times'),
  draftOf: (value) => ({ start: value?.start ?? '', end: value?.end ?? '' }),
  valueOf: ({ start, end }) => (start === '' && end === '' ? null : { start, end: end || null }),
  wrong: (t) => t(($) => $.fields.timesWrong),
  Editor: ({ draft, onDraft }: EditorProps<TimesDraft>) => {
    const { t } = useTranslation();
    return (
      <div className="pair">
        {(['start', 'end'] as const).map((part) => (
          <TextField
            key={part}
            type="time"
            label={t(($) => $.fields[part])}
            value={draft[part]}
            onChange={(hour) => onDraft({ ...draft, [part]: hour })}
          />
        ))}
      </div>
    );
  },
  Shown: ({ value }: ShownProps<Times>) => {
    const { t } = useTranslation();
    const start = spokenHour(value.start);
    if (value.end === null) return t(($) => $.fields.timesOpen, { start });
    return t(($) => $.fields.timesOf, { start, end: spokenHour(value.end) });
  },
});

type PlaceDraft = { readonly mode: Place['mode'] | ''; readonly words: string };

const place = fieldForm<Place, PlaceDraft>({
  ...named('place'),
  draftOf: (value) => ({ mode: value?.mode ?? '', words: value?.words ?? '' }),
  valueOf: ({ mode, words }) => (mode === '' ? words.trim() || null : { mode, words: words.trim() || null }),
  Editor: ({ draft, onDraft }: EditorProps<PlaceDraft>) => {
    const { t } = useTranslation();
    const options = [
      { value: '' as const, label: t(($) => $.fields.none) },
      ...meetingModes.map((mode) => ({ value: mode, label: t(($) => $.fields.modes[mode]) })),
    ];
    return (
      <>
        <Select
          label={t(($) => $.fields.mode)}
          options={options}
          value={draft.mode}
          onChange={(mode) => onDraft({ ...draft, mode })}
        />
        <TextField
          label={t(($) => $.fields.where)}
          value={draft.words}
          onChange={(words) => onDraft({ ...draft, words })}
        />
      </>
    );
  },
  Shown: ({ value }: ShownProps<Place>) => {
    const { t } = useTranslation();
    return (
      <>
        {t(($) => $.fields.modes[value.mode])}
        {value.words !== null && <span className="aside">{value.words}</span>}
      </>
    );
  },
});

export const minutesForms: readonly AnyFieldForm[] = [
  sitting,
  countForm(named('number')),
  dayForm(named('date')),
  times,
  place,
  wordsForm(named('chair')),
  wordsForm(named('minute_taker')),
  attendanceForm(named('attendance')),
  pickForm(named('attachments'), 'documents'),
];
