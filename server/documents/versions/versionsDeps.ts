import type { DocumentsDeps } from '../documentsDeps.ts';

/** What versions need from outside. */
export type VersionsDeps = Pick<
  DocumentsDeps,
  | 'db'
  | 'clock'
  | 'ids'
  | 'places'
  | 'textNow'
  | 'contentAt'
  | 'textToEdit'
  | 'textAppended'
  | 'wordsAt'
  | 'accessChanged'
  | 'documentChanged'
  | 'guards'
>;
