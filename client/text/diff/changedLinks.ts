import type { TextNode } from '../../../shared/text/content.ts';
import type { Part, Run } from '../../../shared/text/diff/textDifference.ts';

/** A link whose words stayed and whose address did not; null where there was none, or is none. */
export type ChangedLink = { readonly was: string | null; readonly now: string | null };

/** The links of a changed line that lead elsewhere: nobody sees an address in a line. */
export function changedLinks(part: Part): readonly ChangedLink[] {
  if (part.kind !== 'changed' || part.inside.kind !== 'words') return [];
  const found = part.inside.runs.flatMap(linksOf).filter(({ was, now }) => was !== now);
  return found.filter(
    ({ was, now }, index) => found.findIndex((one) => one.was === was && one.now === now) === index,
  );
}

function linksOf(run: Run): readonly ChangedLink[] {
  if (run.kind !== 'restyled') return [];
  // The same words, cut where their marks change: both are read letter by letter as one.
  const [was, now] = [addressesOf(run.was), addressesOf(run.now)];
  return was.map((address, index) => ({ was: address, now: now[index] ?? null }));
}

function addressesOf(content: readonly TextNode[]): readonly (string | null)[] {
  return content.flatMap((node) => {
    const href = node.marks?.find(({ type }) => type === 'link')?.attrs?.['href'];
    const address = typeof href === 'string' ? href : null;
    return Array.from({ length: node.text?.length ?? 1 }, () => address);
  });
}
