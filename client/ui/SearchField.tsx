import type { Ref } from 'react';
import { Button, Input, Label, SearchField as RacSearchField, Text } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon.tsx';

type SearchFieldProps = {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoFocus?: boolean;
  /** For whoever brings focus back here. */
  readonly inputRef?: Ref<HTMLInputElement>;
};

/** Words to look for. Esc empties it. */
export function SearchField({ label, hint, value, onChange, inputRef, ...rest }: SearchFieldProps) {
  const { t } = useTranslation();
  return (
    <RacSearchField className="field search" value={value} onChange={onChange} {...rest}>
      <Label>{label}</Label>
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <div className="box">
        <Icon name="search" />
        <Input className="input" autoComplete="off" {...(inputRef && { ref: inputRef })} />
        {value !== '' && (
          <Button className="tb" aria-label={t(($) => $.common.clear)}>
            <Icon name="x" />
          </Button>
        )}
      </div>
    </RacSearchField>
  );
}
