import type { AnchorPlace } from '../../../shared/text/anchor.ts';
import type { ProposedChange } from '../../../shared/text/proposedChange.ts';

/** How a passage of which something beside the text speaks is marked. */
export type PassageMark = {
  readonly key: string;
  /** What stands at its end; nothing where it is empty. */
  readonly label: string;
  readonly description: string;
  readonly tone: 'waiting' | 'settled' | 'writing';
  readonly active: boolean;
  readonly proposed: ProposedChange | null;
};

/** A passage that was found in the text, at positions as ProseMirror counts them. */
export type PlacedPassage = PassageMark & { readonly from: number; readonly to: number };

/** Those that stand somewhere, in the order of the text. */
export function placedPassages(
  passages: readonly PassageMark[],
  places: ReadonlyMap<string, AnchorPlace>,
): readonly PlacedPassage[] {
  return passages
    .flatMap((passage) => {
      const place = places.get(passage.key);
      return place?.kind === 'found' ? [{ ...passage, from: place.from, to: place.to }] : [];
    })
    .sort((one, other) => one.from - other.from || other.to - one.to);
}

/** The words that would go are struck; a proposal about a whole block strikes the block, not its words. */
export function strikesWords({ proposed }: PassageMark): boolean {
  return proposed?.kind === 'replace_words';
}

export function strikesBlock({ proposed }: PassageMark): boolean {
  return proposed?.kind === 'replace_block' || proposed?.kind === 'delete_block';
}

export function markClass(passage: PassageMark): string {
  const { tone, active, proposed } = passage;
  if (proposed !== null) return active ? 'obs change on' : 'obs change';
  return ['obs', tone === 'settled' && 'done', active && 'on'].filter(Boolean).join(' ');
}

export function numberClass({ tone, active }: PassageMark): string {
  return ['obs-n', tone === 'settled' && 'done', active && 'on'].filter(Boolean).join(' ');
}
