import { fill } from '../../i18n/fill.ts';
import type { Attendance, Rule } from '../rule.ts';
import { isAll, share, sitters, type Voice } from './voice.ts';

/**
 * A rule in one sentence: "Il testo passa se dice sì più della metà dei Comuni che votano e, insieme, più della metà
 * delle loro quote; chi si astiene conta solo per il numero legale."
 */
export function ruleSentence(rule: Rule, voice: Voice): string {
  const { words } = voice;
  const passes = fill(words.passes, { conditions: conditions(rule, voice) });
  return `${passes}; ${abstentionClause(rule, voice)}.`;
}

export type RuleLine = {
  readonly about:
    | 'firstCall'
    | 'secondCall'
    | 'approve'
    | 'reject'
    | 'abstention'
    | 'tie'
    | 'proxies'
    | 'ballot';
  readonly label: string;
  readonly text: string;
};

/** The whole rule, a line for each of its parts. */
export function ruleLines(rule: Rule, voice: Voice): readonly RuleLine[] {
  const { words } = voice;
  const texts: Record<RuleLine['about'], string> = {
    firstCall: attendanceSentence(rule.firstCall, voice),
    secondCall: rule.secondCall ? attendanceSentence(rule.secondCall, voice) : words.attendance.noSecondCall,
    approve: `${fill(words.passes, { conditions: conditions(rule, voice) })}.`,
    reject: rule.reject === 'otherwise' ? words.rejectOtherwise : words.rejectSame,
    abstention: rule.abstention === 'counts_as_cast' ? words.abstentionAsCast : words.abstentionForQuorum,
    tie: rule.tie === 'president' ? words.tiePresident : words.tieFails,
    proxies: proxies(rule, voice),
    ballot: rule.ballot === 'open' ? words.openBallot : words.secretBallot,
  };
  const order = [
    'firstCall',
    'secondCall',
    'approve',
    'reject',
    'abstention',
    'tie',
    'proxies',
    'ballot',
  ] as const;
  return order.map((about) => ({ about, label: words.whole[about], text: texts[about] }));
}

/** Who has to be there. */
export function attendanceSentence({ heads, minHeads, weight }: Attendance, voice: Voice): string {
  const { words } = voice;
  const said: string[] = [];
  if (heads !== null) said.push(presence(heads, voice));
  if (minHeads !== null) said.push(fill(words.attendance.minHeads, { heads: sitters(minHeads, voice) }));
  if (weight !== null) {
    said.push(
      isAll(weight)
        ? words.attendance.weightAll
        : fill(words.attendance.weight, { share: share(weight, voice).text }),
    );
  }
  if (said.length === 0) return words.attendance.none;
  return fill(words.attendance.sentence, { conditions: both(said, voice) });
}

function presence(heads: NonNullable<Attendance['heads']>, voice: Voice): string {
  const { words, sitters: who } = voice;
  if (isAll(heads)) return fill(words.attendance.headsAll, { all: words[who].all.assigned });
  const { text, many } = share(heads, voice);
  const template = many ? words.attendance.headsMany : words.attendance.headsOne;
  return fill(template, { share: text, of: words[who].of.assigned });
}

function conditions({ approve }: Rule, voice: Voice): string {
  const { words, sitters: who } = voice;
  const said: string[] = [];
  const { heads, weight, minHeads } = approve;
  if (heads !== null) {
    const { text, many } = share(heads.threshold, voice);
    const template = many ? words.headsMany : words.headsOne;
    said.push(
      isAll(heads.threshold)
        ? fill(words.headsAll, { all: words[who].all[heads.of] })
        : fill(template, { share: text, of: words[who].of[heads.of] }),
    );
  }
  if (weight !== null) {
    const values = { share: share(weight.threshold, voice).text, of: words[who].of[weight.of] };
    const all = isAll(weight.threshold);
    if (heads === null) said.push(fill(all ? words.weightAll : words.weight, values));
    else if (all) said.push(fill(words.weightTooAll, values));
    else said.push(fill(heads.of === weight.of ? words.weightToo : words.weightTooOf, values));
  }
  if (minHeads !== null) {
    const values = { heads: sitters(minHeads, voice) };
    if (heads !== null) said.push(fill(words.minHeadsAlso, values));
    else said.push(fill(weight === null ? words.minHeads : words.minHeadsToo, values));
  }
  return both(said, voice);
}

function both(said: readonly string[], { words }: Voice): string {
  return said.reduce((one, other) => fill(words.and, { one, other }));
}

function abstentionClause({ approve, abstention }: Rule, { words }: Voice): string {
  const wholes = [approve.heads, approve.weight].flatMap((majority) => (majority ? [majority.of] : []));
  if (!wholes.includes('cast')) return words.abstainsNotYes;
  return abstention === 'counts_as_cast' ? words.abstainsCounted : words.abstainsForQuorum;
}

function proxies(
  { proxies: { allowed, maxPerPerson, sameSubdistrictOnly } }: Rule,
  { words }: Voice,
): string {
  if (!allowed || maxPerPerson === 0) return words.noProxies;
  const most =
    maxPerPerson === 1 ? words.proxiesOne : fill(words.proxiesMany, { count: String(maxPerPerson) });
  return sameSubdistrictOnly ? `${most} ${words.proxiesSameSubdistrict}` : most;
}
