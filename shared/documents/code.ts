import type { DocumentKind } from './kind.ts';

/** Kinds that are counted within the district, each with the letter before its number. */
const letters: Partial<Record<DocumentKind, string>> = { recommendation: 'R' };

/** Whether documents of this kind get a number when they are made. */
export function isCounted(kind: DocumentKind): boolean {
  return letters[kind] !== undefined;
}

/** What people call a document by: "R-07"; null where the kind is not counted. */
export function codeOf({
  kind,
  number,
}: {
  readonly kind: DocumentKind;
  readonly number: number | null;
}): string | null {
  const letter = letters[kind];
  return letter === undefined || number === null ? null : `${letter}-${String(number).padStart(2, '0')}`;
}
