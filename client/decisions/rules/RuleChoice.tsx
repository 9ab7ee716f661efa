import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { presets } from '../../../shared/decisions/presets.ts';
import type { Rule } from '../../../shared/decisions/rule.ts';
import { ruleSentence } from '../../../shared/decisions/words/ruleWords.ts';
import type { Voice } from '../../../shared/decisions/words/voice.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { RuleForm } from './RuleForm.tsx';
import { RuleLines } from './RuleLines.tsx';

type RuleChoiceProps = {
  readonly rule: Rule;
  readonly onChange: (rule: Rule) => void;
  /** The body's own; null where it has none. */
  readonly own: Rule | null;
  readonly voice: Voice;
};

const offered = ['double_majority', 'one_head_one_vote', 'weighted', 'unanimity'] as const;

/** Which rule: the body's own, one of four, or one that is changed here; always said in a sentence. */
export function RuleChoice({ rule, onChange, own, voice }: RuleChoiceProps) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const isBodys = own !== null && same(own, rule);
  const preset = offered.find((one) => same(presets[one], rule));
  const options = [
    ...(own ? [{ value: 'body' as const, label: t(($) => $.rules.bodyRule) }] : []),
    ...offered.map((one) => ({ value: one, label: voice.words.presets[one] })),
    ...(isBodys || preset ? [] : [{ value: 'own' as const, label: voice.words.presets.own }]),
  ];
  return (
    <div className="stack">
      <Select
        label={t(($) => $.rules.preset)}
        options={options}
        value={isBodys ? 'body' : (preset ?? 'own')}
        onChange={(chosen) => {
          if (chosen === 'body') own && onChange(own);
          else if (chosen !== 'own') onChange(presets[chosen]);
        }}
      />
      <p>{ruleSentence(rule, voice)}</p>
      <div className="row wrap">
        <Button size="sm" icon="pen" aria-expanded={editing} onClick={() => setEditing(!editing)}>
          {t(($) => $.rules.edit)}
        </Button>
      </div>
      {editing && <RuleForm rule={rule} onChange={onChange} />}
      <details>
        <summary>{t(($) => $.rounds.wholeRule)}</summary>
        <RuleLines rule={rule} voice={voice} />
      </details>
    </div>
  );
}

function same(one: Rule, other: Rule): boolean {
  return JSON.stringify({ ...one, preset: null }) === JSON.stringify({ ...other, preset: null });
}
