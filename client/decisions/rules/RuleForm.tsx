import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rule } from '../../../shared/decisions/rule.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { AttendanceFields } from './AttendanceFields.tsx';
import { CaseFields } from './CaseFields.tsx';
import { MajorityFields } from './MajorityFields.tsx';
import { NumberField } from './NumberField.tsx';
import { ProxyFields } from './ProxyFields.tsx';
import './rules.css';

type RuleFormProps = { readonly rule: Rule; readonly onChange: (rule: Rule) => void };

/** Every part of a rule, in plain words; whoever changes one makes it a rule of her own. */
export function RuleForm({ rule, onChange }: RuleFormProps) {
  const { t } = useTranslation();
  const change = (part: Partial<Rule>) => onChange({ ...rule, ...part, preset: 'own' });
  return (
    <div className="rule-form stack">
      <Part title={t(($) => $.rules.firstCall)}>
        <AttendanceFields value={rule.firstCall} onChange={(firstCall) => change({ firstCall })} />
      </Part>
      <Part title={t(($) => $.rules.secondCall)}>
        <Checkbox
          checked={rule.secondCall !== null}
          onChange={(has) => change({ secondCall: has ? rule.firstCall : null })}
        >
          {t(($) => $.rules.hasSecondCall)}
        </Checkbox>
        {rule.secondCall && (
          <AttendanceFields value={rule.secondCall} onChange={(secondCall) => change({ secondCall })} />
        )}
      </Part>
      <Part title={t(($) => $.rules.approve)}>
        <Approval value={rule.approve} onChange={(approve) => change({ approve })} />
      </Part>
      <Part title={t(($) => $.rules.cases)}>
        <CaseFields rule={rule} onChange={change} />
      </Part>
      <Part title={t(($) => $.rules.proxies)}>
        <ProxyFields value={rule.proxies} onChange={(proxies) => change({ proxies })} />
      </Part>
    </div>
  );
}

type ApprovalProps = {
  readonly value: Rule['approve'];
  readonly onChange: (value: Rule['approve']) => void;
};

function Approval({ value, onChange }: ApprovalProps) {
  const { t } = useTranslation();
  const { heads, weight, minHeads } = value;
  const asksNothing = heads === null && weight === null && minHeads === null;
  return (
    <>
      <MajorityFields
        label={t(($) => $.rules.approveHeads)}
        value={heads}
        onChange={(one) => onChange({ ...value, heads: one })}
      />
      <MajorityFields
        label={t(($) => $.rules.approveWeight)}
        value={weight}
        onChange={(one) => onChange({ ...value, weight: one })}
      />
      <NumberField
        label={t(($) => $.rules.approveMinHeads)}
        hint={t(($) => $.rules.noNumber)}
        value={minHeads}
        onChange={(one) => onChange({ ...value, minHeads: one === 0 ? null : one })}
        error={asksNothing ? t(($) => $.rules.nothingAsked) : null}
      />
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a legend cannot be laid out in a grid
    <div role="group" aria-labelledby={id} className="part">
      <h3 id={id}>{title}</h3>
      <div className="fields">{children}</div>
    </div>
  );
}
