import { type ReactNode, useId } from 'react';

type PicksProps<Value extends string> = {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly hint?: ReactNode }[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
};

/** One of a few: the whole row is the target, and what follows from it stands below its word. */
export function Picks<Value extends string>({ label, options, value, onChange }: PicksProps<Value>) {
  const name = useId();
  return (
    <fieldset className="field" aria-label={label}>
      <div className="picks">
        {options.map((option) => (
          <label key={option.value} className="pick">
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>
              <b>{option.label}</b>
              {option.hint && <small>{option.hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
