import { useTranslation } from 'react-i18next';
import { type Majority, wholes } from '../../../shared/decisions/rule.ts';
import { Select } from '../../ui/Select.tsx';
import { ThresholdField } from './ThresholdField.tsx';

type MajorityFieldsProps = {
  readonly label: string;
  readonly value: Majority | null;
  readonly onChange: (value: Majority | null) => void;
};

/** How many have to say yes, of which whole. */
export function MajorityFields({ label, value, onChange }: MajorityFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <ThresholdField
        label={label}
        value={value?.threshold ?? null}
        onChange={(threshold) => onChange(threshold && { of: value?.of ?? 'cast', threshold })}
      />
      {value && (
        <Select
          label={`${label}: ${t(($) => $.rules.of)}`}
          options={wholes.map((whole) => ({ value: whole, label: t(($) => $.rules.wholes[whole]) }))}
          value={value.of}
          onChange={(of) => onChange({ ...value, of })}
        />
      )}
    </>
  );
}
