import { z } from 'zod';
import type { PlanSectionState } from '../documents/planSectionLife.ts';
import type { DocumentId, PlanCycleId, PlanEntryId } from '../kernel/ids.ts';
import { idSchema } from '../kernel/ids.ts';

/** One line of the plan's ordered tree: a heading that holds others, or a section with its text. */
export type PlanEntryView =
  | {
      readonly kind: 'heading';
      readonly id: PlanEntryId;
      readonly number: string;
      readonly title: string;
      readonly entries: readonly PlanEntryView[];
    }
  | {
      readonly kind: 'section';
      readonly id: PlanEntryId;
      readonly number: string;
      readonly document: DocumentId;
      readonly title: string;
      readonly state: PlanSectionState;
      readonly mayWrite: boolean;
      readonly changedAt: string;
    };

/** `GET /api/plan`. */
export type PlanView = {
  /** Null until the district has begun a plan. */
  readonly cycle: { readonly id: PlanCycleId; readonly name: string } | null;
  readonly entries: readonly PlanEntryView[];
  readonly mayArrange: boolean;
};

/** `POST /api/plan`: begins the first plan of a district from the template; `already_there` where one has begun. */
export const beginPlanBody = z
  .object({ firstYear: z.int().min(2000).max(2100), lastYear: z.int().min(2000).max(2100) })
  .refine(({ firstYear, lastYear }) => firstYear <= lastYear && lastYear - firstYear < 10);

/** `POST /api/plan/entries`: places a section that stands outside the tree, last under a heading or at the top. */
export const placeBody = z.object({
  document: idSchema<DocumentId>(),
  under: idSchema<PlanEntryId>().nullable(),
});
