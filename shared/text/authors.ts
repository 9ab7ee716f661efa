import type { PersonTone } from '../people/api.ts';

/** Whose words they are, as the register knows them today. */
export type TextAuthor =
  | {
      readonly kind: 'person';
      readonly name: string;
      /** What is read beside the name: "Sindaca di Romanengo"; empty for who holds no office any more. */
      readonly office: string;
      readonly tone: PersonTone;
    }
  /** The server wrote it: a template, or the text that this one was copied from. */
  | { readonly kind: 'server' }
  /** Nobody whom the register still knows. */
  | { readonly kind: 'unknown' };

/** Clocks of one Yjs clientID, from the first up to but not including the second: author, and day, by their places. */
export type AuthorRun = readonly [from: number, to: number, author: number, day: number];

/**
 * `GET /api/documents/:id/authors`: who wrote which words (T1), in Yjs ids, so that a page finds them in its own
 * Y.Doc whatever was typed since. Of words that came after `seq` nothing is said yet.
 */
export type AuthorsView = {
  readonly seq: number;
  readonly authors: readonly TextAuthor[];
  /** Days in Italy, "2026-11-12"; null where the day is not known. */
  readonly days: readonly (string | null)[];
  /** By clientID, each in the order of its clocks. */
  readonly runs: readonly { readonly client: number; readonly held: readonly AuthorRun[] }[];
};
