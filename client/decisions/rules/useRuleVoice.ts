import { type Sitters, type Voice, voiceOf } from '../../../shared/decisions/words/voice.ts';
import { useLanguage } from '../../i18n/shownLanguage.ts';

/** How a rule and its outcome are told on this page. */
export function useRuleVoice(sitters: Sitters = 'municipalities'): Voice {
  return voiceOf(useLanguage(), sitters);
}
