import type { MatrixCell } from '../../../shared/recommendations/matrix.ts';
import type { IconName } from '../../ui/Icon.tsx';

/** The sign of what stands where a recommendation and a section meet, and how it is drawn. */
export const cellLook: Record<MatrixCell, { readonly icon: IconName; readonly look: string }> = {
  found: { icon: 'check', look: 'in-t' },
  part: { icon: 'half', look: 'part' },
  changed: { icon: 'diff', look: 'gap' },
  lost: { icon: 'alert', look: 'gap' },
  missing: { icon: 'ring', look: 'gap' },
  deferred: { icon: 'later', look: '' },
  declined: { icon: 'minus', look: '' },
};
