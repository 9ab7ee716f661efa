import { useId, useState } from 'react';
import { Icon } from './Icon.tsx';
import { SearchField } from './SearchField.tsx';
import type { Option } from './Select.tsx';

/** More than this are not read, they are searched. */
const readable = 10;

type ChecksProps<Value extends string> = {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[]) => void;
  /** What the field is called in which one looks for an option. */
  readonly searchLabel: string;
  readonly matches: (label: string, words: string) => boolean;
  /** What is wrong with the choice; null when nothing is. */
  readonly error?: string | null;
};

/** Several out of a list; what is chosen stays in sight whatever is looked for. */
export function Checks<Value extends string>(props: ChecksProps<Value>) {
  const { label, options, chosen, onChange, searchLabel, matches, error = null } = props;
  const wrong = useId();
  const [words, setWords] = useState('');
  const long = options.length > readable;
  const shown = options.filter(
    (option) => !long || chosen.includes(option.value) || matches(option.label, words),
  );
  const toggle = (value: Value, on: boolean) =>
    onChange(on ? [...chosen, value] : chosen.filter((each) => each !== value));
  return (
    <fieldset className="field" {...(error !== null && { 'data-wrong': true, 'aria-describedby': wrong })}>
      <legend className="strong">{label}</legend>
      {long && <SearchField label={searchLabel} value={words} onChange={setWords} />}
      <ul className={long ? 'checks long' : 'checks'}>
        {shown.map(({ value, label: name }) => (
          <li key={value}>
            <label className="tick">
              <input
                type="checkbox"
                checked={chosen.includes(value)}
                onChange={(event) => toggle(value, event.target.checked)}
              />
              {name}
            </label>
          </li>
        ))}
      </ul>
      {error !== null && (
        <p id={wrong} className="err" role="alert">
          <Icon name="alert" />
          {error}
        </p>
      )}
    </fieldset>
  );
}
