import type { Proposal } from '../../../shared/discussion/proposal.ts';
import type { ErasedWords } from '../../../shared/documents/erasure/erasedWords.ts';
import { maskedContent } from '../../../shared/documents/erasure/maskedContent.ts';
import type { TextNode } from '../../../shared/text/content.ts';

/** A proposal without the words: what it would write, and what it was made for. */
export function maskedProposal(proposal: Proposal | null, words: ErasedWords): Proposal | null {
  if (proposal === null) return null;
  const was = maskedWas(proposal.was, words);
  if (proposal.kind === 'delete_block') return { ...proposal, was };
  return { ...proposal, was, content: maskedNodes(proposal.content, words) };
}

function maskedWas(was: Proposal['was'], words: ErasedWords): Proposal['was'] {
  if (was === null) return null;
  return typeof was === 'string' ? words.maskedIn(was) : (maskedNodes([was], words)[0] ?? was);
}

/** Read as one row, as they would stand in the text. */
function maskedNodes(content: readonly TextNode[], words: ErasedWords): readonly TextNode[] {
  const masked = maskedContent({ type: 'doc', content }, { words, files: new Set() });
  return masked.content.content ?? [];
}
