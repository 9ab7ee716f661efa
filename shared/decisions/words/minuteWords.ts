import { fill } from '../../i18n/fill.ts';
import type { Count, Outcome } from '../outcome.ts';
import type { Rule } from '../rule.ts';
import { ruleSentence } from './ruleWords.ts';
import { sitters, type Voice } from './voice.ts';

type Minuted = {
  readonly rule: Rule;
  readonly outcome: Outcome;
  /** What it was about: "Sezione 9.E, versione 4". */
  readonly title: string;
  /** For how many seats a delegate of the municipality spoke, and for how many another mayor. */
  readonly delegates: number;
  readonly proxies: number;
};

/** What goes into the minutes: who was there, the count, the rule, the result. */
export function minuteText({ rule, outcome, title, delegates, proxies }: Minuted, voice: Voice): string {
  const { tally, tests, verdict } = outcome;
  const { minutes } = voice.words;
  const { formatNumber } = voice.formats;
  const quorum = tests.filter(({ test }) => test.startsWith('quorum'));
  const reached = quorum.every(({ holds }) => holds) ? minutes.quorumHolds : minutes.quorumFails;
  const present = fill(minutes.present, {
    present: sitters(tally.present.heads, voice),
    assigned: formatNumber(tally.assigned.heads),
    standing: standing(delegates, proxies, voice),
    quorum: quorum.length === 0 ? minutes.quorumNone : reached,
  });
  const counted = (template: string, none: string, { heads, weight }: Count) =>
    heads === 0 ? none : fill(template, { heads: sitters(heads, voice), weight: formatNumber(weight) });
  const counts = [
    counted(minutes.favour, minutes.favourNone, tally.inFavour),
    counted(minutes.against, minutes.againstNone, tally.against),
    counted(minutes.abstention, minutes.abstentionNone, tally.abstention),
    counted(minutes.silent, '', tally.silent),
  ].filter((count) => count !== '');
  const said = fill(minutes.rule, { rule: ruleSentence(rule, voice) });
  return `${present} ${counts.join('; ')}. ${said} ${fill(minutes.ends[verdict], { title })}`;
}

function standing(delegates: number, proxies: number, { words: { minutes } }: Voice): string {
  if (delegates === 0 && proxies === 0) return '';
  const template =
    proxies === 0 ? minutes.withDelegates : delegates === 0 ? minutes.withProxies : minutes.withBoth;
  return fill(template, { delegates: String(delegates), proxies: String(proxies) });
}
