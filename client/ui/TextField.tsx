import { FieldError, Input, Label, TextField as RacTextField, Text, TextArea } from 'react-aria-components';

type TextFieldProps = {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong with it, in words; null when nothing is. */
  readonly error?: string | null;
  readonly autoFocus?: boolean;
  readonly maxLength?: number;
  /** Which keyboard a phone shows. */
  readonly inputMode?: 'email' | 'numeric' | 'decimal';
  /** Of the input, for whoever brings focus here. */
  readonly id?: string;
  readonly isReadOnly?: boolean;
  /** What the device offers for writing it: a calendar, a clock. */
  readonly type?: 'text' | 'date' | 'time';
  readonly multiline?: boolean;
};

/** Some text with its label, its hint and, when it must be, its error. */
export function TextField(props: TextFieldProps) {
  const { label, hint, error = null, value, onChange, multiline = false, ...rest } = props;
  return (
    <RacTextField
      className={error ? 'field bad' : 'field'}
      value={value}
      onChange={onChange}
      isInvalid={error !== null}
      {...rest}
    >
      <Label>{label}</Label>
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      {multiline ? <TextArea className="input" rows={4} /> : <Input className="input" autoComplete="off" />}
      <FieldError className="err">{error}</FieldError>
    </RacTextField>
  );
}
