import { useTranslation } from 'react-i18next';
import type { Rule } from '../../../shared/decisions/rule.ts';
import { Select } from '../../ui/Select.tsx';

type CaseFieldsProps = { readonly rule: Rule; readonly onChange: (part: Partial<Rule>) => void };

const rejects = ['otherwise', 'same_majority'] as const;
const abstentions = ['counts_for_quorum_only', 'counts_as_cast'] as const;
const ties = ['fails', 'president'] as const;

/** What happens when it is not a plain yes: rejection, abstentions, ties. */
export function CaseFields({ rule, onChange }: CaseFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Select
        label={t(($) => $.rules.reject)}
        options={rejects.map((value) => ({ value, label: t(($) => $.rules.rejects[value]) }))}
        value={rule.reject}
        onChange={(reject) => onChange({ reject })}
      />
      <Select
        label={t(($) => $.rules.abstention)}
        options={abstentions.map((value) => ({ value, label: t(($) => $.rules.abstentions[value]) }))}
        value={rule.abstention}
        onChange={(abstention) => onChange({ abstention })}
      />
      <Select
        label={t(($) => $.rules.tie)}
        options={ties.map((value) => ({ value, label: t(($) => $.rules.ties[value]) }))}
        value={rule.tie}
        onChange={(tie) => onChange({ tie })}
      />
    </>
  );
}
