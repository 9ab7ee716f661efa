import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { DocumentId, VersionId } from '../../../shared/kernel/ids.ts';
import { type Change, changesOf, segmentsOf } from '../../documents/versions/compare/segments.ts';
import { versionQuery } from '../../documents/versions/queries.ts';
import { useDifference } from '../../text/diff/useDifference.ts';

export type Changes =
  | { readonly kind: 'working' | 'failed' }
  | { readonly kind: 'done'; readonly changes: readonly Change[] };

/** In which places two versions of a text differ. */
export function useChanges(document: DocumentId, from: VersionId, to: VersionId): Changes {
  const was = useQuery(versionQuery(document, from));
  const now = useQuery(versionQuery(document, to));
  const comparing = useDifference(was.data?.content ?? null, now.data?.content ?? null);
  return useMemo(() => {
    // An erased version has no words to compare.
    const lost = [was, now].some(({ error, data }) => error !== null || data?.content === null);
    if (lost || comparing.kind === 'failed') return { kind: 'failed' };
    if (comparing.kind === 'working') return comparing;
    return { kind: 'done', changes: changesOf(segmentsOf(comparing.difference.parts)) };
  }, [was, now, comparing]);
}
