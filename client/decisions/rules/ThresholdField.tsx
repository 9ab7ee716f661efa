import { useTranslation } from 'react-i18next';
import { type Threshold, thresholdSchema } from '../../../shared/decisions/rule.ts';
import { Select } from '../../ui/Select.tsx';
import { NumberField } from './NumberField.tsx';
import { namedThresholds, nameOf, type ThresholdName, thresholdNames } from './namedThresholds.ts';

type ThresholdFieldProps = {
  readonly label: string;
  /** Null: not needed. */
  readonly value: Threshold | null;
  readonly onChange: (value: Threshold | null) => void;
};

const ways = ['more', 'at_least'] as const;

/** A part of a whole, by its name; or how much, of how many. */
export function ThresholdField({ label, value, onChange }: ThresholdFieldProps) {
  const { t } = useTranslation();
  const options = (['none', ...thresholdNames, 'own'] as const).map((name) => ({
    value: name,
    label: t(($) => $.rules.thresholds[name]),
  }));
  const choose = (name: ThresholdName | 'none' | 'own') => {
    if (name === 'none') onChange(null);
    // What no regulation names begins as three fifths.
    else onChange(name === 'own' ? { than: 'at_least', part: 3, of: 5 } : namedThresholds[name]);
  };
  const chosen = value === null ? 'none' : nameOf(value);
  return (
    <div className="threshold">
      <Select label={label} options={options} value={chosen} onChange={choose} />
      {value !== null && chosen === 'own' && <Fraction label={label} value={value} onChange={onChange} />}
    </div>
  );
}

function Fraction({ label, value, onChange }: ThresholdFieldProps & { readonly value: Threshold }) {
  const { t } = useTranslation();
  const wrong = !thresholdSchema.safeParse(value).success;
  return (
    // biome-ignore lint/a11y/useSemanticElements: three fields in a row that are one number
    <div role="group" aria-label={label} className="fraction">
      <Select
        label={t(($) => $.rules.than)}
        options={ways.map((way) => ({ value: way, label: t(($) => $.rules.thans[way]) }))}
        value={value.than}
        onChange={(than) => onChange({ ...value, than })}
      />
      <NumberField
        label={t(($) => $.rules.part)}
        value={value.part}
        onChange={(part) => onChange({ ...value, part: part ?? 0 })}
        error={wrong ? t(($) => $.rules.thresholdWrong) : null}
      />
      <NumberField
        label={t(($) => $.rules.whole)}
        value={value.of}
        onChange={(of) => onChange({ ...value, of: of ?? 1 })}
      />
    </div>
  );
}
