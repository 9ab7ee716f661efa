import { ComboBox as RacComboBox } from 'react-aria-components';
import { type Candidate, ComboBoxParts, type ComboFieldProps } from './ComboBox.tsx';

type AskedFieldProps<Value extends string> = ComboFieldProps & {
  /** What answers to the words typed so far, as whoever asked for it says. */
  readonly candidates: readonly Candidate<Value>[];
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly onChoose: (chosen: Candidate<Value> | null) => void;
};

/** One choice out of more than a page holds: the server is asked with every letter. */
export function AskedField<Value extends string>(props: AskedFieldProps<Value>) {
  const { candidates, words, onWords, onChoose, ...field } = props;
  return (
    <RacComboBox
      className={field.error ? 'field combo bad' : 'field combo'}
      items={candidates}
      inputValue={words}
      onInputChange={onWords}
      onChange={(key) => onChoose(candidates.find(({ value }) => value === key) ?? null)}
      isInvalid={Boolean(field.error)}
      menuTrigger="input"
      allowsEmptyCollection
      allowsCustomValue
    >
      <ComboBoxParts {...field} />
    </RacComboBox>
  );
}
