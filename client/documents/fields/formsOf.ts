import type { DocumentKind } from '../../../shared/documents/kind.ts';
import { agreementForms } from './agreementForms.tsx';
import type { AnyFieldForm } from './fieldForm.ts';
import { minutesForms } from './minutesForms.tsx';
import { recommendationForms } from './recommendationForms.tsx';

/** The forms of the fields of each kind, in the order in which they are filled in. */
export const formsOf: Record<DocumentKind, readonly AnyFieldForm[]> = {
  plan_section: [],
  recommendation: recommendationForms,
  agreement: agreementForms,
  minutes: minutesForms,
};
