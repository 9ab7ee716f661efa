import type { PlanSectionState } from '../../documents/planSectionLife.ts';

/** The state of a plan section, as its chip says it. */
export const states = {
  draft: 'Bozza',
  consultation: 'In consultazione',
  consolidation: 'Risposte da dare',
  frozen: 'Congelata',
  under_vote: 'Al voto',
  approved: 'Approvata',
  rejected: 'Non approvata',
  published: 'Pubblicata',
  in_force: 'In vigore',
  superseded: 'Superata',
} as const satisfies Record<PlanSectionState, string>;

/** The six steps that a section goes through, as headings of the table of the plan. */
export const steps = {
  draft: 'Bozza',
  consultation: 'Consultazione',
  consolidation: 'Risposte',
  frozen: 'Congelata',
  under_vote: 'Al voto',
  approved: 'Approvata',
} as const;
