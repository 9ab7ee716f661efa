import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Count, Outcome, OutcomeTest } from '../../../shared/decisions/outcome.ts';
import type { Rule } from '../../../shared/decisions/rule.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useRuleVoice } from '../rules/useRuleVoice.ts';

type GaugeProps = {
  readonly of: keyof Count;
  readonly what: string;
  readonly hint: string | null;
  readonly outcome: Outcome;
  readonly rule: Rule | null;
};

/** One bar of all seats or shares, in a fixed order, and the thresholds where they lie on it. */
export function Gauge({ of, what, hint, outcome: { tally, tests }, rule }: GaugeProps) {
  const { t } = useTranslation();
  const { formatNumber } = useFormats();
  const whole = tally.assigned[of];
  const approval = tests.find(({ test }) => test === `approve_${of}`);
  const quorum = tests.find(({ test }) => test === `quorum_${of}`);
  const parts = [
    { key: 'inFavour', className: 'fav', value: tally.inFavour[of] },
    { key: 'against', className: 'con', value: tally.against[of] },
    { key: 'abstention', className: 'ast', value: tally.abstention[of] },
    { key: 'silent', className: 'att', value: tally.silent[of] },
  ] as const;
  const absent = whole - tally.present[of];
  const said = [...parts, { key: 'absent' as const, value: absent }]
    .filter(({ value }) => value > 0)
    .map(({ key, value }) => t(($) => $.sitting.part[key], { n: formatNumber(value) }));
  const thresholds = [
    quorum && t(($) => $.sitting.quorumNeeds, { needed: formatNumber(quorum.needed) }),
    approval && t(($) => $.sitting.approvalNeeds, { needed: formatNumber(approval.needed) }),
  ].filter((text) => text !== undefined);
  const label = t(($) => $.sitting.gaugeName, {
    what,
    parts: said.join(', '),
    assigned: formatNumber(whole),
    thresholds: thresholds.join(' '),
  });
  const starts = parts.map((_, place) => parts.slice(0, place).reduce((sum, { value }) => sum + value, 0));
  return (
    <div className="gauge">
      <div className="cap">
        <b>{what}</b>
        {hint !== null && <span className="muted">{hint}</span>}
        <span className="big">
          {t(($) => $.sitting.present, {
            count: tally.present[of],
            present: formatNumber(tally.present[of]),
            assigned: formatNumber(whole),
          })}
        </span>
      </div>
      <div className={quorum ? 'meter two' : 'meter'} role="img" aria-label={label}>
        {parts.map(({ key, className, value }, place) => (
          <Part key={key} className={className} from={starts[place] ?? 0} value={value} whole={whole}>
            {key === 'inFavour' || key === 'against'
              ? t(($) => $.sitting[key], { count: value, n: formatNumber(value) })
              : formatNumber(value)}
          </Part>
        ))}
        {approval && approval.needed <= whole && (
          <Tick at={approval.needed / whole}>
            {t(($) => $.sitting.toApprove, { needed: formatNumber(approval.needed) })}
          </Tick>
        )}
        {quorum && quorum.needed <= whole && (
          <Tick at={quorum.needed / whole} under>
            {t(($) => $.sitting.toBeValid, { needed: formatNumber(quorum.needed) })}
          </Tick>
        )}
      </div>
      {approval && rule && <Legend of={of} approval={approval} rule={rule} />}
    </div>
  );
}

type PartProps = {
  readonly className: string;
  readonly from: number;
  readonly value: number;
  readonly whole: number;
  readonly children: string;
};

/** How much of the bar a letter takes: words that would be cut stand in the sentence of the whole bar only. On a phone it is more than twice as much. */
const letter = 0.013;

function Part({ className, from, value, whole, children }: PartProps) {
  if (value === 0) return null;
  const share = value / whole;
  return (
    <span
      className={`f ${className}${share >= 2.4 * letter * children.length ? ' wide' : ''}`}
      style={placed(from / whole, share)}
    >
      {share >= letter * children.length && children}
    </span>
  );
}

function Tick({ at, under = false, children }: { at: number; under?: boolean; children: ReactNode }) {
  const edge = at < 0.25 ? ' early' : at > 0.75 ? ' late' : '';
  return (
    <span className={`tick${under ? ' under' : ''}${edge}`} style={placed(at, 0)}>
      <span>{children}</span>
    </span>
  );
}

/** Where something lies on the bar, in hundredths. */
function placed(from: number, width: number): CSSProperties {
  // Custom properties are no part of the type, and the stylesheet reads them.
  return { '--a': (from * 100).toFixed(2), '--b': (width * 100).toFixed(2) } as CSSProperties;
}

function Legend({ of, approval, rule }: { of: keyof Count; approval: OutcomeTest; rule: Rule }) {
  const { t } = useTranslation();
  const { formatNumber, formatShare } = useFormats();
  const { words } = useRuleVoice();
  const whole = rule.approve[of]?.of ?? 'cast';
  const { found, needed } = approval;
  return (
    <p className="leg">
      <b>
        {t(($) => $.sitting.favourOf, {
          count: found,
          found: formatNumber(found),
          whole: formatNumber(approval.whole),
          of: (of === 'heads' ? words.ofHeads : words.ofWeight)[whole],
        })}
      </b>
      {approval.whole > 0 && ` (${formatShare(found, approval.whole)})`}.{' '}
      {approval.holds
        ? t(($) => $.sitting.reached, { needed: formatNumber(needed) })
        : t(($) => $.sitting.needed, { count: needed, needed: formatNumber(needed) })}
    </p>
  );
}
