import type { ActGroup } from '../../../shared/decisions/record/recordActs.ts';

/** The groups of acts as the address says them. */
const groups = {
  versioni: 'versions',
  voti: 'votes',
  risposte: 'replies',
} as const satisfies Record<string, ActGroup>;

type Part = keyof typeof groups;

/** Which acts are shown; kept in the address, so that "back" brings them back. */
export type RecordFilters = { readonly mostra?: Part | undefined };

/** What an address names. What is not ours has to be overwritten, not left out. */
export function recordFilters({ mostra }: Record<string, unknown>): RecordFilters {
  return {
    mostra: typeof mostra === 'string' && Object.hasOwn(groups, mostra) ? (mostra as Part) : undefined,
  };
}

export function groupShown({ mostra }: RecordFilters): ActGroup | undefined {
  return mostra === undefined ? undefined : groups[mostra];
}

/** The address of each group; of all acts it has no word. */
export const partOfGroup: Record<ActGroup, Part> = {
  versions: 'versioni',
  votes: 'voti',
  replies: 'risposte',
};
