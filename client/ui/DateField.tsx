import { FieldError, Input, Label, TextField as RacTextField, Text } from 'react-aria-components';

type DateFieldProps = {
  readonly label: string;
  readonly hint?: string;
  /** "2026-11-30"; empty while it is not a whole day. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong with it, in words; null when nothing is. */
  readonly error?: string | null;
};

/** A calendar day, with the browser's own calendar. */
export function DateField({ label, hint, value, onChange, error = null }: DateFieldProps) {
  return (
    <RacTextField
      className={error ? 'field day-field bad' : 'field day-field'}
      type="date"
      value={value}
      onChange={onChange}
      isInvalid={error !== null}
    >
      <Label>{label}</Label>
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <Input className="input" />
      <FieldError className="err">{error}</FieldError>
    </RacTextField>
  );
}
