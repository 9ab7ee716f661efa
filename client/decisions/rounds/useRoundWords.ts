import { useTranslation } from 'react-i18next';
import type { Ending } from '../../../shared/decisions/round.ts';
import type { RoundRow } from '../../../shared/decisions/roundApi.ts';
import { textName } from '../../../shared/decisions/textName.ts';
import { useFormats } from '../../i18n/useFormats.ts';

type Named = Pick<RoundRow, 'texts' | 'whole' | 'proposal' | 'kind' | 'number'>;
type Timed = Pick<RoundRow, 'sitting' | 'deadline'> & { readonly closed: boolean };

/** How a round ended, as one word stands for it. */
export type EndingKey = Exclude<Ending['kind'], 'decided'> | 'approved' | 'rejected' | 'undecided';

export function endingKey(ending: Ending): EndingKey {
  if (ending.kind !== 'decided') return ending.kind;
  const { verdict } = ending.outcome;
  return verdict === 'approved' || verdict === 'rejected' ? verdict : 'undecided';
}

/** A round in words: what it is about, when, how it stands. */
export function useRoundWords() {
  const { t } = useTranslation();
  const { deadlineMoment } = useFormats();
  const version = (text: RoundRow['texts'][number]) =>
    t(($) => $.rounds.version, { title: textName(text), number: text.number });
  return {
    version,
    name: ({ kind, number }: Named): string =>
      t(($) => $.rounds.name, { kind: t(($) => $.rounds.kind[kind]), number }),
    /** What is decided: of a recommendation not its text, but the answer that is proposed to it. */
    about: ({ texts, whole, proposal }: Named): string => {
      const [only] = texts;
      if (whole || only === undefined) return t(($) => $.rounds.whole, { count: texts.length });
      if (proposal === null) return version(only);
      const answer = t(($) => $.rounds.proposed[proposal.outcome]);
      return t(($) => $.rounds.aboutProposal, { title: version(only), answer });
    },
    when: ({ sitting, deadline, closed }: Timed, now: Date): string => {
      const said: string[] = [];
      if (sitting !== null) {
        const when = deadlineMoment(new Date(sitting.at), now);
        said.push(t(($) => $.rounds.sittingOf, { when, place: sitting.place }));
      }
      if (deadline !== null) {
        const when = deadlineMoment(new Date(deadline), now);
        said.push(closed ? t(($) => $.rounds.wasUntil, { when }) : t(($) => $.rounds.until, { when }));
      }
      if (said.length > 0) return said.join(' · ');
      return closed ? t(($) => $.rounds.atADistance) : t(($) => $.rounds.byHand);
    },
    ending: (ending: Ending): string => t(($) => $.rounds.ending[endingKey(ending)]),
  };
}
