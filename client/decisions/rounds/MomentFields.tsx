import { clockInItaly, dayInItaly, hourInItaly } from '../../../shared/people/day.ts';
import { DateField } from '../../ui/DateField.tsx';
import { TextField } from '../../ui/TextField.tsx';

/** A day and an hour by the clock in Italy: "2026-11-30", "12:00". */
export type WrittenMoment = { readonly day: string; readonly hour: string };

/** The instant that they name; null while they name none. */
export function momentOf({ day, hour }: WrittenMoment): Date | null {
  const named = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u.test(`${day}T${hour}`);
  return named && !Number.isNaN(Date.parse(`${day}T${hour}Z`)) ? hourInItaly(day, hour) : null;
}

export function writtenMoment(at: Date): WrittenMoment {
  return { day: dayInItaly(at), hour: clockInItaly(at) };
}

type MomentFieldsProps = {
  readonly dayLabel: string;
  readonly hourLabel: string;
  readonly value: WrittenMoment;
  readonly onChange: (value: WrittenMoment) => void;
  readonly error: string | null;
};

export function MomentFields({ dayLabel, hourLabel, value, onChange, error }: MomentFieldsProps) {
  return (
    <div className="moment">
      <DateField
        label={dayLabel}
        value={value.day}
        onChange={(day) => onChange({ ...value, day })}
        error={error}
      />
      <TextField
        label={hourLabel}
        type="time"
        value={value.hour}
        onChange={(hour) => onChange({ ...value, hour })}
      />
    </div>
  );
}
