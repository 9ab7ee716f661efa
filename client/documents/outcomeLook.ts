import type { RecommendationOutcome } from '../../shared/documents/recommendationLife.ts';
import type { Tone } from '../ui/Chip.tsx';
import type { IconName } from '../ui/Icon.tsx';

/** The sign and colour of an answer of the mayors, wherever it is shown. */
export const outcomeLook: Record<RecommendationOutcome, { readonly icon: IconName; readonly tone: Tone }> = {
  accepted: { icon: 'check', tone: 'ok' },
  accepted_in_part: { icon: 'check', tone: 'warn' },
  deferred: { icon: 'later', tone: 'plain' },
  declined: { icon: 'x', tone: 'no' },
};
