import type { DocumentKind } from '../kind.ts';
import { agreementTemplate } from './agreement.ts';
import { minutesTemplate } from './minutes.ts';
import { recommendationTemplate } from './recommendation.ts';
import type { Part } from './startingText.ts';

/** What a new document of each kind begins with. A section outside the plan's own template begins empty: null. */
export const templates: Record<DocumentKind, readonly Part[] | null> = {
  plan_section: null,
  recommendation: recommendationTemplate,
  agreement: agreementTemplate,
  minutes: minutesTemplate,
};
