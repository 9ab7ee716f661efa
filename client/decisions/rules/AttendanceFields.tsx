import { useTranslation } from 'react-i18next';
import type { Attendance } from '../../../shared/decisions/rule.ts';
import { NumberField } from './NumberField.tsx';
import { ThresholdField } from './ThresholdField.tsx';

type AttendanceFieldsProps = {
  readonly value: Attendance;
  readonly onChange: (value: Attendance) => void;
};

/** Who has to be there. */
export function AttendanceFields({ value, onChange }: AttendanceFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <ThresholdField
        label={t(($) => $.rules.heads)}
        value={value.heads}
        onChange={(heads) => onChange({ ...value, heads })}
      />
      <ThresholdField
        label={t(($) => $.rules.weight)}
        value={value.weight}
        onChange={(weight) => onChange({ ...value, weight })}
      />
      <NumberField
        label={t(($) => $.rules.minHeads)}
        hint={t(($) => $.rules.noNumber)}
        value={value.minHeads}
        onChange={(minHeads) => onChange({ ...value, minHeads: minHeads === 0 ? null : minHeads })}
      />
    </>
  );
}
