import type { DocumentId } from '../../shared/kernel/ids.ts';
import { rereadBoxes } from './sending/ownBox.ts';
import { dropWaitingOn } from './sending/waitingWords.ts';
import { dropDraftsOn } from './words/draft.ts';

/** Quotes of a text from which words were erased, and what was to be said of them: nothing of it stays on this device. */
export function forgetErased(document: DocumentId): void {
  dropDraftsOn(document);
  dropWaitingOn(document);
  rereadBoxes();
}
