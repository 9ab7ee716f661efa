import type { DocumentKind } from './kind.ts';

/** Of a plan section: from draft to in force, with its side exits. */
export const planSectionStates = [
  'draft',
  'consultation',
  'consolidation',
  'frozen',
  'under_vote',
  'approved',
  'rejected',
  'published',
  'in_force',
  'superseded',
] as const;

/** Of a recommendation: written at a table, validated by the workshop, answered by the mayors. */
export const recommendationStates = [
  'drafted',
  'validated_by_workshop',
  'open_observations',
  'submitted_to_mayors',
  'answered',
] as const;

/** Of a co-design agreement: from the table that designs it to its end. */
export const agreementStates = [
  'design_table',
  'final_project',
  'agreement_draft',
  'legal_check',
  'frozen',
  'signing',
  'not_concluded',
  'in_force',
  'amended',
  'expired',
  'terminated',
] as const;

/** Of minutes: written, read by those who were there, approved, signed and put away. */
export const minutesStates = ['draft', 'circulated', 'approved', 'signed', 'filed'] as const;

/** Apart from the steps between them (`lives.ts`): an address names a state, and the door reads addresses. */
export const statesOf = {
  plan_section: planSectionStates,
  recommendation: recommendationStates,
  agreement: agreementStates,
  minutes: minutesStates,
} as const satisfies Record<DocumentKind, readonly string[]>;
