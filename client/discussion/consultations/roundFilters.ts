import type { RoundObservation } from '../../../shared/discussion/consultationApi.ts';
import type { Outcome } from '../../../shared/discussion/observationState.ts';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import { matchesWords } from '../../../shared/kernel/matchesWords.ts';

/** Where an observation stands, as the address of the console says it. */
export const shownStates = ['aperte', 'accolte', 'parziali', 'respinte', 'chiuse', 'unite', 'perse'] as const;
export type ShownState = (typeof shownStates)[number];

/** Which observations of a round are shown; kept in the address, so that "back" brings them back. */
export type RoundFilters = {
  readonly q?: string | undefined;
  readonly sezione?: DocumentId | undefined;
  /** The name of a body. */
  readonly ente?: string | undefined;
  readonly stato?: ShownState | undefined;
};

/** The filters that an address names. The router lays it over what the address says: what is not ours has to be overwritten, not left out. */
export function roundFilters(search: Record<string, unknown>): RoundFilters {
  const { q, sezione, ente, stato } = search;
  return {
    q: wordsOf(q),
    // Compared with the ids of the round's sections, and with nothing else.
    sezione: wordsOf(sezione) as DocumentId | undefined,
    ente: wordsOf(ente),
    stato: shownStates.find((known) => known === stato),
  };
}

/** The router reads an address that looks like a number as one. */
function wordsOf(value: unknown): string | undefined {
  const words = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return words === '' ? undefined : words;
}

export function isFiltered({ q, sezione, ente, stato }: RoundFilters): boolean {
  return Boolean(q?.trim()) || sezione !== undefined || ente !== undefined || stato !== undefined;
}

const outcomeOf: Partial<Record<ShownState, Outcome>> = {
  accolte: 'accepted',
  parziali: 'accepted_in_part',
  respinte: 'not_accepted',
};

/** Does an observation fit? Its number, its quote and its author count among its words. */
export function fitsRound({ q, sezione, ente, stato }: RoundFilters, observation: RoundObservation): boolean {
  const { number, words, quote, by, organisation, document } = observation;
  if (sezione !== undefined && document !== sezione) return false;
  if (ente !== undefined && organisation !== ente) return false;
  if (stato !== undefined && !isInState(stato, observation)) return false;
  return q === undefined || matchesWords(`${number} ${words} ${quote ?? ''} ${by.name} ${organisation}`, q);
}

function isInState(stato: ShownState, { state, outcome, lost }: RoundObservation): boolean {
  if (stato === 'perse') return lost;
  if (stato === 'aperte') return state === 'open';
  if (stato === 'chiuse') return state === 'resolved';
  if (stato === 'unite') return state === 'merged';
  return state === 'answered' && outcome === outcomeOf[stato];
}

/** The bodies for which observations were made, by name. */
export function bodiesOf(list: readonly RoundObservation[]): readonly string[] {
  const names = new Set(list.map(({ organisation }) => organisation));
  // Whoever acts for nobody observed in her own name.
  names.delete('');
  return [...names].toSorted((a, b) => a.localeCompare(b, 'it'));
}
