import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as RacSelect,
  SelectValue,
  Text,
} from 'react-aria-components';
import { Icon } from './Icon.tsx';

export type Option<Value extends string> = { readonly value: Value; readonly label: string };

type SelectProps<Value extends string> = {
  readonly label: string;
  /** Heard and not seen, where the row says it already. */
  readonly labelHidden?: boolean;
  readonly hint?: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
};

/** One choice out of a list. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, labelHidden = false, hint, options, value, onChange } = props;
  return (
    <RacSelect
      className="field select"
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen) onChange(chosen.value);
      }}
    >
      <Label {...(labelHidden && { className: 'vh' })}>{label}</Label>
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <Button className="input">
        <SelectValue className="grow" />
        <Icon name="down" />
      </Button>
      <Popover className="pop" offset={4}>
        <ListBox className="choices" items={options}>
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label}>
              {({ isSelected }) => (
                <>
                  <span className="grow">{option.label}</span>
                  {isSelected && <Icon name="check" />}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </RacSelect>
  );
}
