import { never } from '../kernel/assert.ts';
import type { DocumentKind } from './kind.ts';
import { type PlanSectionState, writablePlanSectionStates } from './planSectionLife.ts';

/** Whether a text of this kind may be written in this state, by whoever has the right. `document.writable` in the database says the same. */
export function isWritable(kind: DocumentKind, state: PlanSectionState): boolean {
  switch (kind) {
    case 'plan_section':
      return writablePlanSectionStates.has(state);
    default:
      return never(kind);
  }
}
