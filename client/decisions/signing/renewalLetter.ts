import type { TFunction } from 'i18next';
import type { SignView } from '../../../shared/decisions/roundApi.ts';
import { textName } from '../../../shared/decisions/textName.ts';
import type { Formats } from '../../../shared/i18n/formats.ts';
import type { SignSeat } from './signSeat.ts';

/**
 * A letter to whoever gave the delega, ready to be sent from one's own mail: Corale tells nobody the address of
 * another, so the writer chooses it.
 */
export function renewalLetter(
  { texts, whole }: SignView,
  { name }: SignSeat,
  { act, until }: Extract<SignSeat['standing'], { readonly via: 'delegation' | 'proxy' }>,
  t: TFunction,
  { dayInWords }: Formats,
): string {
  const subject = t(($) => $.signing.refused.renewSubject, { who: name });
  const body = t(($) => $.signing.refused.renewBody, {
    who: name,
    act: act.number,
    date: dayInWords(act.date),
    until: dayInWords(until),
    text: whole ? t(($) => $.signing.whole) : texts.slice(0, 1).map(textName).join(''),
  });
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
