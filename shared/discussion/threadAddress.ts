import type { DocumentId } from '../kernel/ids.ts';

/** The search parameter with which the page of a text opens on the thread of an observation, by its number. */
export const threadParameter = 'osservazione';

/** Where the thread of an observation stands open: refusals, notices and the console lead there. */
export function threadAddress(document: DocumentId, number: number): string {
  return `/documenti/${document}?${threadParameter}=${number}`;
}
