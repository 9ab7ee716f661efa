import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundChoices } from '../../../shared/decisions/roundApi.ts';
import { ruleSchema } from '../../../shared/decisions/rule.ts';
import type { Voice } from '../../../shared/decisions/words/voice.ts';
import { Select } from '../../ui/Select.tsx';
import { NumberField } from './NumberField.tsx';
import { RuleChoice } from './RuleChoice.tsx';
import { SaveRule } from './SaveRule.tsx';
import type { Simulation } from './useSimulation.ts';

type RuleSheetProps = {
  readonly bodies: RoundChoices['bodies'];
  readonly simulation: Simulation;
  readonly voice: Voice;
};

const madeUp = '';
const voices = ['none', 'in_favour', 'against'] as const;

/** Whose seats, which call, which rule; and the way to make it the body's. */
export function RuleSheet({ bodies, simulation, voice }: RuleSheetProps) {
  const { t } = useTranslation();
  const id = useId();
  const { body, seats, rule, call, casting, result } = simulation;
  const seated = bodies.filter((one) => one.seats.length > 0);
  const tied = rule.tie === 'president' && (result?.outcome.verdict === 'tie' || casting !== null);
  return (
    <section className="sheet" aria-labelledby={id}>
      <header>
        <h2 id={id}>{t(($) => $.rounds.rule)}</h2>
      </header>
      <div className="in stack">
        <Select
          label={t(($) => $.rules.whichBody)}
          options={[
            ...seated.map((one) => ({ value: String(one.id), label: one.name })),
            { value: madeUp, label: t(($) => $.rules.madeUp) },
          ]}
          value={body?.id ?? madeUp}
          onChange={(chosen) => simulation.chooseBody(seated.find((one) => one.id === chosen) ?? null)}
        />
        {body === null && (
          <NumberField
            label={t(($) => $.rules.madeUpCount)}
            value={seats.length}
            onChange={(count) => simulation.setCount(Math.min(100, count ?? 0))}
          />
        )}
        <Select
          label={t(($) => $.rules.call)}
          options={(['first', 'second'] as const).map((value) => ({
            value,
            label: t(($) => $.rules.calls[value]),
          }))}
          value={call}
          onChange={simulation.setCall}
        />
        {tied && (
          <Select
            label={t(($) => $.rules.presidentVote)}
            options={voices.map((value) => ({ value, label: t(($) => $.rules.presidentVotes[value]) }))}
            value={casting ?? 'none'}
            onChange={(voiced) => simulation.setCasting(voiced === 'none' ? null : voiced)}
          />
        )}
        <RuleChoice rule={rule} onChange={simulation.setRule} own={body?.rule ?? null} voice={voice} />
        <p className="small muted">{t(($) => $.rules.demo)}</p>
      </div>
      {body?.mayConvene && ruleSchema.safeParse(rule).success && <SaveRule body={body} rule={rule} />}
    </section>
  );
}
