import { ruleWords as english } from '../../i18n/en/ruleWords.ts';
import { fill } from '../../i18n/fill.ts';
import { type Formats, formats } from '../../i18n/formats.ts';
import { ruleWords as italian } from '../../i18n/it/ruleWords.ts';
import type { Language } from '../../i18n/language.ts';
import type { Translated } from '../../i18n/translated.ts';
import type { Threshold } from '../rule.ts';

/** What the seats of a body are, as its sentences call them. */
export type Sitters = 'municipalities' | 'seats';

/** In which language, and of whom, a rule or an outcome is told. */
export type Voice = {
  readonly words: Translated<typeof italian>;
  readonly formats: Formats;
  readonly sitters: Sitters;
};

const catalogue: Record<Language, Translated<typeof italian>> = { it: italian, en: english };

export function voiceOf(language: Language, sitters: Sitters = 'municipalities'): Voice {
  return { words: catalogue[language], formats: formats[language], sitters };
}

/** Seats in parts of the district are those of its municipalities. */
export function sittersOf(seats: readonly { readonly subdistrict: unknown }[]): Sitters {
  return seats.every(({ subdistrict }) => subdistrict !== null) ? 'municipalities' : 'seats';
}

/** "1 Comune", "17 Comuni". */
export function sitters(count: number, { words, formats: { formatNumber }, sitters: who }: Voice): string {
  const { one, other } = words[who];
  return count === 1 ? one : fill(other, { count: formatNumber(count) });
}

/** "più della metà", and whether a verb beside it is plural. */
export function share({ than, part, of }: Threshold, { words }: Voice): { text: string; many: boolean } {
  const divisor = commonDivisor(part, of);
  const key = `${part / divisor}/${of / divisor}`;
  const named = words.share[than];
  const one = Object.entries(named.one).find(([each]) => each === key);
  if (one) return { text: one[1], many: false };
  const many = Object.entries(named.many).find(([each]) => each === key);
  if (many) return { text: many[1], many: true };
  return { text: fill(named.other, { part: String(part), whole: String(of) }), many: true };
}

/** At least all. */
export function isAll({ part, of }: Threshold): boolean {
  return part === of;
}

function commonDivisor(one: number, other: number): number {
  return other === 0 ? one : commonDivisor(other, one % other);
}
