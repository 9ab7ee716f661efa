import type * as Y from 'yjs';

/** What leads a text from the version of the schema before to the next. */
export type SchemaStep = {
  readonly to: number;
  /** Changes the stored text, in one transaction of the server; null: the version only adds, every text is one of it. */
  readonly change: ((text: Y.Doc) => void) | null;
};

/** Every version since the first, in order; a text is led through those that it lacks, once (G7). */
export const schemaSteps: readonly SchemaStep[] = [
  { to: 2, change: null },
  { to: 3, change: null },
];
