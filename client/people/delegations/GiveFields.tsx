import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { Wrong } from './giveDraft.ts';
import type { FieldsProps } from './WhomFields.tsx';

/** From when to when, for what, and by which act. */
export function GiveFields({ choices, draft, wrong, onChange }: FieldsProps) {
  const { t } = useTranslation();
  const said = (one: Wrong, words: string) => (wrong.has(one) ? words : null);
  const noDay = t(($) => $.delegations.giving.dayWrong);
  return (
    <>
      <div className="pair">
        <DateField
          label={t(($) => $.delegations.giving.from)}
          value={draft.from}
          onChange={(from) => onChange({ from })}
          error={said('from', noDay)}
        />
        <DateField
          label={t(($) => $.delegations.giving.until)}
          value={draft.until}
          onChange={(until) => onChange({ until })}
          error={
            said('until', noDay) ??
            said(
              'past',
              t(($) => $.delegations.giving.pastWrong),
            ) ??
            said(
              'order',
              t(($) => $.delegations.giving.orderWrong),
            )
          }
        />
      </div>
      <Checkbox checked={draft.limited} onChange={(limited) => onChange({ limited, document: null })}>
        {t(($) => $.delegations.giving.scopeText)}
      </Checkbox>
      {draft.limited && (
        <ComboBox
          label={t(($) => $.delegations.giving.text)}
          hint={t(($) => $.delegations.giving.textHint)}
          candidates={choices.documents.map(({ id, title }) => ({ value: id, label: title }))}
          value={draft.document}
          onChange={(document) => onChange({ document })}
          error={said(
            'document',
            t(($) => $.delegations.giving.textWrong),
          )}
        />
      )}
      <div className="pair">
        <TextField
          label={t(($) => $.delegations.giving.number)}
          maxLength={60}
          value={draft.number}
          onChange={(number) => onChange({ number })}
          error={said(
            'number',
            t(($) => $.delegations.giving.numberWrong),
          )}
        />
        <DateField
          label={t(($) => $.delegations.giving.date)}
          value={draft.date}
          onChange={(date) => onChange({ date })}
          error={said('date', noDay)}
        />
      </div>
    </>
  );
}
