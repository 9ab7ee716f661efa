import type { MakeObservation } from '../../shared/discussion/api.ts';
import type { Proposal } from '../../shared/discussion/proposal.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import { findInContent } from '../../shared/text/anchor/anchorPlaces.ts';
import type { Anchor } from '../../shared/text/anchor.ts';
import type { TextNode } from '../../shared/text/content.ts';

/** Whether the words of an anchor stand in the text as it is stored now. */
export function standsIn(content: TextNode, anchor: Anchor): boolean {
  const place = findInContent(content, anchor);
  return place.kind === 'unclear' || (place.kind === 'found' && place.words === 'same');
}

/** A proposal as it is kept, with what stands there now; whether it may stand in a text is judged apart. */
export function proposalOn(
  content: TextNode,
  { anchor, proposal }: Pick<MakeObservation, 'anchor' | 'proposal'>,
): Result<Proposal | null> {
  if (proposal === null || anchor === null) return ok(null);
  if (proposal.kind === 'replace_words') return ok({ ...proposal, was: anchor.quote });
  if (proposal.kind === 'insert_after') return ok({ ...proposal, was: null });
  const block = anchor.block === null ? null : blockWith(content, anchor.block);
  return block === null ? refuse('passage_not_found') : ok({ ...proposal, was: block });
}

function blockWith(node: TextNode, id: string): TextNode | null {
  if (node.attrs?.['id'] === id) return node;
  for (const child of node.content ?? []) {
    const found = blockWith(child, id);
    if (found !== null) return found;
  }
  return null;
}
