import type { DocumentId } from '../../shared/kernel/ids.ts';
import { cell } from '../platform/cell.ts';

/**
 * The step that this page itself is taking or has taken with a text: whoever closes it to writing is told what she
 * did, not that a right was taken from her. Set before the server is asked, whose socket may speak first.
 */
export const ownStep = cell<{ readonly document: DocumentId; readonly step: 'freeze' | 'other' } | null>(
  null,
);
