import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../../shared/decisions/outcome.ts';
import type { RoundView } from '../../../shared/decisions/roundApi.ts';
import type { Rule } from '../../../shared/decisions/rule.ts';
import { minuteText } from '../../../shared/decisions/words/minuteWords.ts';
import { sittersOf } from '../../../shared/decisions/words/voice.ts';
import { useRuleVoice } from '../rules/useRuleVoice.ts';

type MinuteTextProps = {
  readonly round: RoundView;
  readonly rule: Rule;
  readonly outcome: Outcome;
  readonly title: string;
};

/** What goes into the minutes, ready to be copied. */
export function MinuteText({ round: { places }, rule, outcome, title }: MinuteTextProps) {
  const { t } = useTranslation();
  const voice = useRuleVoice(sittersOf(places));
  const id = useId();
  const by = (via: 'delegation' | 'proxy') => places.filter(({ said }) => said?.via === via).length;
  const text = minuteText({ rule, outcome, title, delegates: by('delegation'), proxies: by('proxy') }, voice);
  return (
    <div>
      <h3 id={id} className="strong">
        {t(($) => $.rounds.minutes)}
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard has to reach it */}
      <section className="minute" aria-labelledby={id} tabIndex={0}>
        {text}
      </section>
    </div>
  );
}
