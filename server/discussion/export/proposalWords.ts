import type { Proposal } from '../../../shared/discussion/proposal.ts';
import { blockWords } from '../../../shared/text/blockWords.ts';
import { sheetWords } from './sheetWords.ts';

/** A proposal in words: what it takes away, and what it puts in, under what the file calls that. */
export type ProposalWords = {
  readonly out: string | null;
  readonly in: { readonly label: string; readonly words: string } | null;
};

export function proposalWords(proposal: Proposal): ProposalWords {
  const { was } = proposal;
  const out = was === null ? null : typeof was === 'string' ? was : blockWords([was]);
  if (proposal.kind === 'delete_block') return { out, in: null };
  const words = blockWords(proposal.content);
  const label = proposal.kind === 'insert_after' ? sheetWords.proposedAfter : sheetWords.proposed;
  return { out, in: words === '' ? null : { label, words } };
}
