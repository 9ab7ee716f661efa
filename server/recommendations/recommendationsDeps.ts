import type { DocumentsDeps } from '../documents/documentsDeps.ts';

/** What the use cases of this room need from outside it. */
export type RecommendationsDeps = Pick<
  DocumentsDeps,
  'db' | 'clock' | 'accessChanged' | 'documentChanged' | 'guards'
>;
