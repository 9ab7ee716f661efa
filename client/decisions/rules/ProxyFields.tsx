import { useTranslation } from 'react-i18next';
import type { Rule } from '../../../shared/decisions/rule.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { NumberField } from './NumberField.tsx';

type ProxyFieldsProps = {
  readonly value: Rule['proxies'];
  readonly onChange: (value: Rule['proxies']) => void;
};

/** Whether a mayor may vote for another municipality, and for how many. */
export function ProxyFields({ value, onChange }: ProxyFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Checkbox
        checked={value.allowed}
        onChange={(allowed) => onChange({ ...value, allowed, maxPerPerson: Math.max(1, value.maxPerPerson) })}
      >
        {t(($) => $.rules.proxiesAllowed)}
      </Checkbox>
      {value.allowed && (
        <>
          <NumberField
            label={t(($) => $.rules.proxiesMost)}
            value={value.maxPerPerson}
            onChange={(most) => onChange({ ...value, maxPerPerson: Math.min(50, most ?? 1) })}
          />
          <Checkbox
            checked={value.sameSubdistrictOnly}
            onChange={(sameSubdistrictOnly) => onChange({ ...value, sameSubdistrictOnly })}
          >
            {t(($) => $.rules.proxiesSame)}
          </Checkbox>
        </>
      )}
    </>
  );
}
