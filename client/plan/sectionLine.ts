import type { PlanSectionState } from '../../shared/documents/planSectionLife.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';

/** What a list says of a section, in the tree or outside it. */
export type SectionLine = {
  readonly id: DocumentId;
  readonly number: string | null;
  readonly title: string;
  readonly state: PlanSectionState;
  readonly mayWrite: boolean;
  readonly changedAt: string;
};
