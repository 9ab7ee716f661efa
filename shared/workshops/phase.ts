/** What a hall does, one after the other (domain §5). */
export const phases = ['welcome', 'contributions', 'grouping', 'choices', 'reading'] as const;
export type Phase = (typeof phases)[number];

/** Whether a workshop is being prepared, is held, or is over. Over it stays. */
export type WorkshopState =
  | { readonly kind: 'preparing' }
  | { readonly kind: 'open'; readonly phase: Phase }
  | { readonly kind: 'ended' };

/** What whoever sits at a table can do of herself. */
export type TableAct = 'write_text' | 'contribute' | 'support' | 'prefer';

/** Who comes early begins to write at once; what is read aloud at the end is not changed meanwhile. */
const taken: Record<Phase, ReadonlySet<TableAct>> = {
  welcome: new Set(['write_text', 'contribute']),
  contributions: new Set(['write_text', 'contribute', 'support']),
  grouping: new Set(['write_text', 'contribute', 'support']),
  choices: new Set(['write_text', 'prefer']),
  reading: new Set(),
};

/** Whether tables may do this now. */
export function isTaken(state: WorkshopState, act: TableAct): boolean {
  return state.kind === 'open' && taken[state.phase].has(act);
}

/** The phases to which a facilitator can go from here: the next, or the one before. */
export function reachable(phase: Phase): readonly Phase[] {
  const place = phases.indexOf(phase);
  return [phases[place + 1], phases[place - 1]].filter((one) => one !== undefined);
}

/** Tables see the groups from when they are to choose. */
export function showsGroups(state: WorkshopState): boolean {
  return showsPreferences(state) || isTaken(state, 'prefer');
}

/** Preferences are counted where all see them only when choosing is over. */
export function showsPreferences(state: WorkshopState): boolean {
  return state.kind === 'ended' || (state.kind === 'open' && state.phase === 'reading');
}
