import type { Rule } from '../../../shared/decisions/rule.ts';
import { ruleLines } from '../../../shared/decisions/words/ruleWords.ts';
import type { Voice } from '../../../shared/decisions/words/voice.ts';

/** The whole rule, a line for each of its parts. */
export function RuleLines({ rule, voice }: { readonly rule: Rule; readonly voice: Voice }) {
  return (
    <dl className="rule-lines">
      {ruleLines(rule, voice).map(({ about, label, text }) => (
        <div key={about}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
