import { closeCodes } from '../../shared/sync/closeCodes.ts';
import type { TextEnd } from './sharedText.ts';

const ends: ReadonlyMap<number, TextEnd> = new Map([
  [closeCodes.notSignedIn, 'signed_out'],
  [closeCodes.rightWithdrawn, 'right_withdrawn'],
  // Until the page knows of the new draft; what it brings waits as if it had met a closed text (H1).
  [closeCodes.newDraft, 'right_withdrawn'],
  [closeCodes.notFound, 'not_found'],
  [closeCodes.closedEpoch, 'new_epoch'],
  [closeCodes.tooLarge, 'too_large'],
  [1009, 'too_large'],
  [closeCodes.schema, 'old_page'],
  [closeCodes.malformed, 'old_page'],
  [closeCodes.tooMany, 'too_many'],
]);

/** Whether a socket that was closed with this code is not to be opened again (C4). */
export function isFinal(code: number): boolean {
  return ends.has(code) || (code >= 4400 && code < 4500);
}

/** Why the text has come to its end; a code that this page does not know is one of a later server. */
export function endOf(code: number): TextEnd {
  return ends.get(code) ?? 'old_page';
}
