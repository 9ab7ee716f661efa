import type { RoundState } from '../../../shared/decisions/round.ts';
import type { RoundView } from '../../../shared/decisions/roundApi.ts';

/** The rounds of one sitting, in order of their number. */
export function agendaOf(together: readonly RoundState[]): RoundView['agenda'] {
  return together
    .toSorted((a, b) => a.opening.number - b.opening.number)
    .map(({ opening, phase }) => ({
      id: opening.id,
      number: opening.number,
      title: opening.texts.length === 1 ? (opening.texts[0]?.title ?? '') : '',
      ending: phase.kind === 'closed' ? phase.ending.kind : null,
      approved:
        phase.kind === 'closed' && phase.ending.kind === 'decided'
          ? phase.ending.outcome.verdict === 'approved'
          : null,
    }));
}
