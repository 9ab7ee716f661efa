import type { Proposal } from '../../../shared/discussion/proposal.ts';
import { proposedWords, wordsOf } from '../../../shared/discussion/proposing.ts';
import { blocksOfWords, lineOfWords, namesIn } from '../../../shared/text/contentOfWords.ts';
import type { ProposedContent } from '../../../shared/text/proposedChange.ts';

/** What somebody who accepts with changes begins with: what is proposed, or, where it only takes away, what stands there. */
export function wordsToChange(proposal: Proposal, now: string | null): string {
  return proposedWords(proposal) ?? now ?? wordsOf(proposal.was);
}

/** The content in place of what is proposed, for `changed` of `acceptBody`. */
export function changedContent(proposal: Proposal, words: string): ProposedContent {
  const { kind, was } = proposal;
  const proposed = kind === 'delete_block' ? [] : proposal.content;
  if (kind === 'replace_words') return lineOfWords(words, proposed.flatMap(namesIn));
  const first = proposed[0] ?? (typeof was === 'object' ? was : null);
  return blocksOfWords(words, first);
}
