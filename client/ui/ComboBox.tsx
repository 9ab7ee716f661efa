import {
  Button,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  ComboBox as RacComboBox,
  Text,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon.tsx';

export type Candidate<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  /** What tells two of the same name apart. */
  readonly detail?: string;
};

/** What stands in the field once it is chosen. */
export function candidateWords({ label, detail }: Pick<Candidate<string>, 'label' | 'detail'>): string {
  return detail ? `${label}, ${detail}` : label;
}

export type ComboFieldProps = {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | null;
};

type ComboBoxProps<Value extends string> = ComboFieldProps & {
  readonly candidates: readonly Candidate<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
};

/** One choice out of a list too long to read: one types some letters of it. */
export function ComboBox<Value extends string>(props: ComboBoxProps<Value>) {
  const { candidates, value, onChange, ...field } = props;
  const choose = (key: unknown) =>
    onChange(candidates.find((candidate) => candidate.value === key)?.value ?? null);
  return (
    <RacComboBox
      className={field.error ? 'field combo bad' : 'field combo'}
      defaultItems={candidates}
      value={value}
      onChange={choose}
      isInvalid={Boolean(field.error)}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      <ComboBoxParts {...field} />
    </RacComboBox>
  );
}

/** What both kinds of box have inside. */
export function ComboBoxParts({ label, hint, error = null }: ComboFieldProps) {
  const { t } = useTranslation();
  return (
    <>
      <Label>{label}</Label>
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <div className="box">
        <Input className="input" autoComplete="off" />
        <Button className="tb">
          <Icon name="down" />
        </Button>
      </div>
      <FieldError className="err">{error}</FieldError>
      <Popover className="pop" offset={4}>
        <ListBox<Candidate<string>>
          className="choices"
          renderEmptyState={() => <span className="none">{t(($) => $.common.noChoice)}</span>}
        >
          {(candidate) => (
            <ListBoxItem id={candidate.value} textValue={candidateWords(candidate)}>
              <span className="grow">
                {candidate.label}
                {candidate.detail && <small>{candidate.detail}</small>}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </>
  );
}
