import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import {
  principles,
  type RecommendationFields,
  tracks,
} from '../../../shared/documents/fields/recommendation.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { nameOf, oneOfForm, optionsOf, pickForm, severalOfForm } from './choiceForms.tsx';
import { type AnyFieldForm, type EditorProps, fieldForm, type ShownProps } from './fieldForm.ts';
import { dayForm, wholeNumber, wordsForm } from './simpleForms.tsx';

type Name = keyof RecommendationFields;
type Addressee = NonNullable<RecommendationFields['addressee']>;
type Convergence = NonNullable<RecommendationFields['convergence']>;

const named = (name: Name) => ({
  name,
  label: (t: TFunction) => t(($) => $.fields.recommendation[name]),
});

type AddresseeDraft = { readonly to: Addressee['to'] | ''; readonly subdistrict: string };
const addressees = ['assembly', 'subdistrict', 'plan_office', 'health_agency'] as const;

const addressee = fieldForm<Addressee, AddresseeDraft>({
  ...named('addressee'),
  draftOf: (value) => ({
    to: value?.to ?? '',
    subdistrict: value?.to === 'subdistrict' ? value.subdistrict : '',
  }),
  valueOf: ({ to, subdistrict }) => {
    if (to === '') return null;
    return to === 'subdistrict' ? { to, subdistrict } : { to };
  },
  Editor: ({ draft, onDraft, choices, label }: EditorProps<AddresseeDraft>) => {
    const { t } = useTranslation();
    const options = [
      { value: '' as const, label: t(($) => $.fields.none) },
      ...addressees.map((to) => ({ value: to, label: t(($) => $.fields.addressees[to]) })),
    ];
    return (
      <>
        <Select
          label={label}
          options={options}
          value={draft.to}
          onChange={(to) => onDraft({ ...draft, to })}
        />
        {draft.to === 'subdistrict' && (
          <Select
            label={t(($) => $.fields.whichSubdistrict)}
            options={optionsOf(choices.subdistricts)}
            value={draft.subdistrict}
            onChange={(subdistrict) => onDraft({ ...draft, subdistrict })}
          />
        )}
      </>
    );
  },
  Shown: ({ value, names }: ShownProps<Addressee>) => {
    const { t } = useTranslation();
    if (value.to === 'subdistrict') return nameOf(names, value.subdistrict, t);
    return t(($) => $.fields.addressees[value.to]);
  },
});

type ConvergenceDraft = { readonly votes: string; readonly participants: string };

const convergence = fieldForm<Convergence, ConvergenceDraft>({
  ...named('convergence'),
  draftOf: (value) => ({
    votes: value === null ? '' : String(value.votes),
    participants: value === null ? '' : String(value.participants),
  }),
  valueOf: ({ votes, participants }) => {
    if (votes.trim() === '' && participants.trim() === '') return null;
    return { votes: wholeNumber(votes), participants: wholeNumber(participants) };
  },
  wrong: (t) => t(($) => $.fields.convergenceWrong),
  Editor: ({ draft, onDraft }: EditorProps<ConvergenceDraft>) => {
    const { t } = useTranslation();
    return (
      <>
        <p className="hint">{t(($) => $.fields.convergenceHint)}</p>
        <div className="pair">
          {(['votes', 'participants'] as const).map((part) => (
            <TextField
              key={part}
              inputMode="numeric"
              label={t(($) => $.fields[part])}
              value={draft[part]}
              onChange={(text) => onDraft({ ...draft, [part]: text })}
            />
          ))}
        </div>
      </>
    );
  },
  Shown: ({ value }: ShownProps<Convergence>) => {
    const { t } = useTranslation();
    const { formatNumber } = useFormats();
    return t(($) => $.fields.convergenceOf, {
      votes: formatNumber(value.votes),
      participants: formatNumber(value.participants),
    });
  },
});

export const recommendationForms: readonly AnyFieldForm[] = [
  addressee,
  wordsForm(named('theme')),
  wordsForm(named('table')),
  dayForm(named('date')),
  oneOfForm(named('track'), tracks, (track, t) => t(($) => $.fields.tracks[track])),
  severalOfForm(named('principles'), principles, (word, t) => t(($) => $.fields.principles[word])),
  pickForm(named('sections'), 'sections'),
  convergence,
  pickForm(named('proponents'), 'organisations'),
];
