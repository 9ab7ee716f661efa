import { useTranslation } from 'react-i18next';
import { DateField } from '../../ui/DateField.tsx';
import { TextField } from '../../ui/TextField.tsx';

type DeadlineFieldsProps = {
  readonly day: string;
  readonly hour: string;
  readonly onChange: (part: { readonly day?: string; readonly hour?: string }) => void;
  readonly error: string | null;
};

/** The last day and its hour, by the clock in Italy. */
export function DeadlineFields({ day, hour, onChange, error }: DeadlineFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <div className="until">
        <DateField
          label={t(($) => $.openRound.day)}
          value={day}
          onChange={(value) => onChange({ day: value })}
          error={error}
        />
        <TextField
          label={t(($) => $.openRound.hour)}
          type="time"
          value={hour}
          onChange={(value) => onChange({ hour: value })}
        />
      </div>
      <p className="small muted">{t(($) => $.openRound.deadlineHint)}</p>
    </>
  );
}
