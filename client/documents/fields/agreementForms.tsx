import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { AgreementFields } from '../../../shared/documents/fields/agreement.ts';
import { formatEuro, parseEuro } from '../../../shared/i18n/euro.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { nameOf, optionsOf, pickForm } from './choiceForms.tsx';
import { type AnyFieldForm, type EditorProps, fieldForm, type ShownProps } from './fieldForm.ts';
import { partiesForm } from './partiesForm.tsx';
import { wordsForm } from './simpleForms.tsx';

type Name = keyof AgreementFields;
type Objective = NonNullable<AgreementFields['objective']>;
type Duration = NonNullable<AgreementFields['duration']>;

const named = (name: Name) => ({ name, label: (t: TFunction) => t(($) => $.fields.agreement[name]) });

type ObjectiveDraft = { readonly section: string; readonly words: string };

const objective = fieldForm<Objective, ObjectiveDraft>({
  ...named('objective'),
  draftOf: (value) => ({ section: value?.section ?? '', words: value?.words ?? '' }),
  valueOf: ({ section, words }) =>
    section === '' && words.trim() === '' ? null : { section: section || null, words },
  Editor: ({ draft, onDraft, choices }: EditorProps<ObjectiveDraft>) => {
    const { t } = useTranslation();
    const none = { value: '', label: t(($) => $.fields.none) };
    return (
      <>
        <TextField
          label={t(($) => $.fields.objectiveWords)}
          value={draft.words}
          onChange={(words) => onDraft({ ...draft, words })}
          autoFocus
        />
        <Select
          label={t(($) => $.fields.objectiveSection)}
          options={[none, ...optionsOf(choices.sections)]}
          value={draft.section}
          onChange={(section) => onDraft({ ...draft, section })}
        />
      </>
    );
  },
  Shown: ({ value, names }: ShownProps<Objective>) => {
    const { t } = useTranslation();
    return (
      <>
        {value.words}
        {value.section && <span className="aside">{nameOf(names, value.section, t)}</span>}
      </>
    );
  },
});

const duration = fieldForm<Duration, { readonly from: string; readonly until: string }>({
  ...named('duration'),
  draftOf: (value) => ({ from: value?.from ?? '', until: value?.until ?? '' }),
  valueOf: ({ from, until }) => (from === '' && until === '' ? null : { from, until }),
  wrong: (t) => t(($) => $.fields.durationWrong),
  Editor: ({ draft, onDraft }: EditorProps<{ readonly from: string; readonly until: string }>) => {
    const { t } = useTranslation();
    return (
      <div className="pair">
        {(['from', 'until'] as const).map((part) => (
          <TextField
            key={part}
            type="date"
            label={t(($) => $.fields[part])}
            value={draft[part]}
            onChange={(day) => onDraft({ ...draft, [part]: day })}
          />
        ))}
      </div>
    );
  },
  Shown: ({ value }: ShownProps<Duration>) => {
    const { t } = useTranslation();
    const { dayInWords } = useFormats();
    return t(($) => $.fields.durationOf, {
      from: dayInWords(value.from),
      until: dayInWords(value.until),
    });
  },
});

const publicContribution = fieldForm<number, string>({
  ...named('public_contribution'),
  draftOf: (cents, language) => (cents === null ? '' : formatEuro(cents, language)),
  valueOf: (draft, language) => (draft.trim() === '' ? null : (parseEuro(draft, language) ?? draft)),
  wrong: (t) => t(($) => $.fields.euroWrong),
  Editor: ({ draft, onDraft }: EditorProps<string>) => {
    const { t } = useTranslation();
    return (
      <TextField
        inputMode="decimal"
        label={t(($) => $.fields.euro)}
        hint={t(($) => $.fields.euroHint)}
        value={draft}
        onChange={onDraft}
        autoFocus
      />
    );
  },
  Shown: ({ value }: ShownProps<number>) => {
    const { t } = useTranslation();
    const { formatEuro: inWords } = useFormats();
    return (
      <>
        {t(($) => $.fields.euroOf, { amount: inWords(value) })}
        <span className="aside">{t(($) => $.fields.euroNote)}</span>
      </>
    );
  },
});

export const agreementForms: readonly AnyFieldForm[] = [
  objective,
  partiesForm(named('parties')),
  pickForm(named('subdistricts'), 'subdistricts'),
  duration,
  publicContribution,
  wordsForm(named('acts'), { multiline: true }),
  wordsForm(named('cup'), { wrong: (t) => t(($) => $.fields.cupWrong) }),
];
