import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../../shared/decisions/outcome.ts';
import type { Rule } from '../../../shared/decisions/rule.ts';
import { Gauge } from './Gauge.tsx';

type GaugesProps = { readonly outcome: Outcome; readonly rule: Rule | null; readonly frozen: boolean };

/** Heads and shares, each with the thresholds that the rule sets for it. */
export function Gauges({ outcome, rule, frozen }: GaugesProps) {
  const { t } = useTranslation();
  return (
    <section className="sheet" aria-label={t(($) => $.sitting.gauges)}>
      <Gauge
        of="heads"
        what={t(($) => $.sitting.heads)}
        hint={t(($) => $.sitting.headsHint)}
        outcome={outcome}
        rule={rule}
      />
      {outcome.tally.assigned.weight > 0 && (
        <Gauge
          of="weight"
          what={t(($) => $.sitting.weights)}
          hint={frozen ? t(($) => $.sitting.weightsHint) : null}
          outcome={outcome}
          rule={rule}
        />
      )}
    </section>
  );
}
