import { useTranslation } from 'react-i18next';
import { matchesWords } from '../../../shared/kernel/matchesWords.ts';
import { mostQuestions } from '../../../shared/workshops/api.ts';
import type { WorkshopChoices } from '../../../shared/workshops/registeringApi.ts';
import { MomentFields } from '../../decisions/rounds/MomentFields.tsx';
import type { useDraft } from '../../people/register/useDraft.ts';
import { Checks } from '../../ui/Checks.tsx';
import { FormSheet } from '../../ui/FormSheet.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { WorkshopDraft } from './workshopDraft.ts';

type Writing = ReturnType<typeof useDraft<WorkshopDraft, unknown>>;
type FieldsProps = {
  readonly writing: Pick<Writing, 'draft' | 'change' | 'error'>;
  readonly choices: WorkshopChoices;
  /** Only when it is begun: afterwards tables are added one by one. */
  readonly withTables: boolean;
};

/** What a workshop is about, when and where, who leads it, and how much each may choose. */
export function WorkshopFields(props: FieldsProps) {
  return (
    <>
      <About {...props} />
      <Work {...props} />
      <Leading {...props} />
    </>
  );
}

function About({ writing: { draft, change, error }, choices }: FieldsProps) {
  const { t } = useTranslation();
  const everybody = { value: '', label: t(($) => $.workshops.wholeDistrict) };
  const parts = choices.subdistricts.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FormSheet title={t(($) => $.workshops.about)}>
      <TextField
        label={t(($) => $.workshops.theme)}
        value={draft.theme}
        onChange={(theme) => change({ theme })}
        maxLength={200}
        error={error(
          'theme',
          t(($) => $.workshops.themeWrong),
        )}
      />
      <TextField
        label={t(($) => $.workshops.venue)}
        hint={t(($) => $.workshops.venueHint)}
        value={draft.venue}
        onChange={(venue) => change({ venue })}
        maxLength={200}
        error={error(
          'venue',
          t(($) => $.workshops.venueWrong),
        )}
      />
      <MomentFields
        dayLabel={t(($) => $.workshops.day)}
        hourLabel={t(($) => $.workshops.begins)}
        value={draft.starts}
        onChange={(starts) => change({ starts })}
        error={
          error(
            'startsAt',
            t(($) => $.workshops.dayWrong),
          ) ??
          error(
            'past',
            t(($) => $.workshops.dayPast),
          )
        }
      />
      <div className="short-field">
        <TextField
          label={t(($) => $.workshops.ends)}
          type="time"
          value={draft.endHour}
          onChange={(endHour) => change({ endHour })}
          error={error(
            'endsAt',
            t(($) => $.workshops.endWrong),
          )}
        />
      </div>
      <Select
        label={t(($) => $.workshops.forWhom)}
        options={[everybody, ...parts]}
        value={draft.subdistrict ?? ''}
        onChange={(value) =>
          change({ subdistrict: choices.subdistricts.find(({ id }) => id === value)?.id ?? null })
        }
      />
    </FormSheet>
  );
}

function Work({ writing: { draft, change, error }, withTables }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <FormSheet title={t(($) => $.workshops.work)}>
      <TextField
        label={t(($) => $.workshops.questions)}
        hint={t(($) => $.workshops.questionsHint, { most: mostQuestions })}
        value={draft.questions}
        onChange={(questions) => change({ questions })}
        error={error(
          'questions',
          t(($) => $.workshops.questionsWrong, { most: mostQuestions }),
        )}
        multiline
      />
      <TextField
        label={t(($) => $.workshops.agenda)}
        hint={t(($) => $.workshops.agendaHint)}
        value={draft.agenda}
        onChange={(agenda) => change({ agenda })}
        maxLength={5000}
        error={error(
          'agenda',
          t(($) => $.workshops.agendaWrong),
        )}
        multiline
      />
      {withTables && (
        <div className="short-field">
          <TextField
            label={t(($) => $.workshops.howManyTables)}
            hint={t(($) => $.workshops.howManyTablesHint)}
            inputMode="numeric"
            value={draft.tables}
            onChange={(tables) => change({ tables })}
            error={error(
              'tables',
              t(($) => $.workshops.howManyTablesWrong),
            )}
          />
        </div>
      )}
    </FormSheet>
  );
}

const numbers = [
  { field: 'supportBudget', words: 'supports' },
  { field: 'preferenceBudget', words: 'preferences' },
  { field: 'keepsNamesDays', words: 'keepsNames' },
] as const;

function Leading({ writing: { draft, change, error }, choices }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <FormSheet title={t(($) => $.workshops.leading)}>
      <Checks
        label={t(($) => $.workshops.facilitators)}
        options={choices.facilitators.map(({ id, name, office }) => ({
          value: id,
          label: t(($) => $.common.office, { name, office }),
        }))}
        chosen={draft.facilitators}
        onChange={(facilitators) => change({ facilitators })}
        searchLabel={t(($) => $.workshops.findPerson)}
        matches={matchesWords}
        error={error(
          'facilitators',
          t(($) => $.workshops.facilitatorsWrong),
        )}
      />
      {numbers.map(({ field, words }) => (
        <div key={field} className="short-field">
          <TextField
            label={t(($) => $.workshops[words])}
            hint={t(($) => $.workshops[`${words}Hint`])}
            inputMode="numeric"
            value={draft[field]}
            onChange={(value) => change({ [field]: value })}
            error={error(
              field,
              t(($) => $.workshops[`${words}Wrong`]),
            )}
          />
        </div>
      ))}
    </FormSheet>
  );
}
