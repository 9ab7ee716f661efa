import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../../shared/decisions/outcome.ts';
import type { StillOpen } from '../../../shared/decisions/stillOpen.ts';
import type { Voice } from '../../../shared/decisions/words/voice.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Note } from '../../ui/Note.tsx';

type StillOpenNoteProps = {
  readonly open: StillOpen<string>;
  readonly nameOf: (seat: string) => string;
  readonly voice: Voice;
};

const namedAtMost = 4;

/** Who has not voted, and what they could still make of it. */
export function StillOpenNote({ open, nameOf, voice }: StillOpenNoteProps) {
  const { t } = useTranslation();
  const { joinWords, formatNumber } = useFormats();
  const count = open.silent.length;
  if (count === 0) return null;
  const named = open.silent.slice(0, count > namedAtMost ? namedAtMost - 1 : namedAtMost).map(nameOf);
  const more = count - named.length;
  const names = more > 0 ? [...named, t(($) => $.sitting.andOthers, { count: more })] : named;
  const end = (outcome: Outcome): string => {
    const said = voice.words.verdict[outcome.verdict];
    const verdict = said.charAt(0).toLocaleLowerCase() + said.slice(1);
    const short = outcome.tests.find(({ test, holds }) => test === 'approve_heads' && !holds);
    if (short === undefined) return verdict;
    const numbers = t(($) => $.sitting.favourNeeds, {
      count: short.needed,
      found: formatNumber(short.found),
      whole: formatNumber(short.whole),
      needed: formatNumber(short.needed),
    });
    return `${verdict} (${numbers})`;
  };
  return (
    <Note tone="info">
      <p className="small">
        {t(($) => $.sitting.silentCould, {
          count,
          names: joinWords(names),
          inFavour: end(open.allInFavour),
          against: end(open.allAgainst),
          change: t(($) => (open.changes ? $.sitting.changes : $.sitting.stays)),
        })}
      </p>
    </Note>
  );
}
