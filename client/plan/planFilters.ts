import type { DocumentState } from '../../shared/documents/lives.ts';
import { type PlanSectionState, planSectionStates } from '../../shared/documents/planSectionLife.ts';
import { matchesWords } from '../../shared/kernel/matchesWords.ts';

/** Which sections of the plan are shown; kept in the address, so that "back" brings them back. */
export type PlanFilters = {
  readonly q?: string;
  readonly stato?: PlanSectionState;
  /** Only what I may write. */
  readonly mie?: true;
};

export function planFilters(search: Record<string, unknown>): PlanFilters {
  const { q, stato, mie } = search;
  const words = typeof q === 'string' || typeof q === 'number' ? String(q) : '';
  const state = planSectionStates.find((known) => known === stato);
  return {
    ...(words !== '' && { q: words }),
    ...(state && { stato: state }),
    ...((mie === true || mie === '1' || mie === 1) && { mie: true as const }),
  };
}

export function isFiltered({ q, stato, mie }: PlanFilters): boolean {
  return Boolean(q?.trim()) || stato !== undefined || mie === true;
}

type Filtered = {
  readonly title: string;
  readonly number: string | null;
  readonly state: DocumentState;
  readonly mayWrite: boolean;
};

/** Does a section fit? Its number counts among its words: "9.E" finds it too. */
export function fitsFilters({ q, stato, mie }: PlanFilters, section: Filtered): boolean {
  if (stato !== undefined && section.state !== stato) return false;
  if (mie && !section.mayWrite) return false;
  return q === undefined || matchesWords(`${section.number ?? ''} ${section.title}`, q);
}
