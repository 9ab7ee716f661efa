import type { DocumentGrants, GrantsView } from '../../shared/documents/api.ts';

/** One right to write: of whom, and what. */
export type GrantLine = {
  readonly document: DocumentGrants['document'];
  readonly grantee: GrantsView['granted'][number];
};

/** One line a right: text after text, or all that one person or organisation may write together. */
export function grantLines(
  grants: readonly DocumentGrants[],
  order: 'document' | 'grantee',
): readonly GrantLine[] {
  const lines = grants.flatMap(({ document, granted }) =>
    granted.map((grantee): GrantLine => ({ document, grantee })),
  );
  if (order === 'document') return lines;
  // The order of the texts stays within each: the sort is stable.
  return lines.toSorted((a, b) => a.grantee.name.localeCompare(b.grantee.name, 'it'));
}
