import { TextField } from '../../ui/TextField.tsx';

type NumberFieldProps = {
  readonly label: string;
  readonly hint?: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly error?: string | null;
};

/** A small whole number, or none. */
export function NumberField({ label, hint, value, onChange, error = null }: NumberFieldProps) {
  return (
    <TextField
      label={label}
      {...(hint && { hint })}
      inputMode="numeric"
      maxLength={4}
      value={value === null ? '' : String(value)}
      onChange={(text) => {
        const digits = text.replace(/\D/gu, '');
        onChange(digits === '' ? null : Number(digits));
      }}
      error={error}
    />
  );
}
