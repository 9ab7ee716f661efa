import { ComboBox as RacComboBox } from 'react-aria-components';
import { type Candidate, ComboBoxParts, type ComboFieldProps } from './ComboBox.tsx';

type SuggestFieldProps = ComboFieldProps & {
  readonly suggestions: readonly string[];
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** Words of one's own, with the usual ones at hand. */
export function SuggestField({ suggestions, value, onChange, ...field }: SuggestFieldProps) {
  const items = suggestions.map((word): Candidate<string> => ({ value: word, label: word }));
  return (
    <RacComboBox
      className={field.error ? 'field combo bad' : 'field combo'}
      defaultItems={items}
      inputValue={value}
      onInputChange={onChange}
      isInvalid={Boolean(field.error)}
      allowsCustomValue
    >
      <ComboBoxParts {...field} />
    </RacComboBox>
  );
}
