import type { Opening, RoundState } from '../../../shared/decisions/round.ts';
import type { RoundView } from '../../../shared/decisions/roundApi.ts';
import { textName } from '../../../shared/decisions/textName.ts';

/** The rounds of one sitting, in order of their number. */
export function agendaOf(together: readonly RoundState[]): RoundView['agenda'] {
  return together
    .toSorted((a, b) => a.opening.number - b.opening.number)
    .map(({ opening, phase }) => ({
      id: opening.id,
      number: opening.number,
      title: titleOf(opening),
      ending: phase.kind === 'closed' ? phase.ending.kind : null,
      approved:
        phase.kind === 'closed' && phase.ending.kind === 'decided'
          ? phase.ending.outcome.verdict === 'approved'
          : null,
    }));
}

function titleOf({ texts }: Opening): string {
  const [only, another] = texts;
  return only === undefined || another !== undefined ? '' : textName(only);
}
