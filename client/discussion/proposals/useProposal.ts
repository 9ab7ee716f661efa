import { useState } from 'react';
import type { Anchor } from '../../../shared/text/anchor.ts';
import type { ProposedChange } from '../../../shared/text/proposedChange.ts';
import { useDesk } from '../discussionDesk.ts';
import { changeOf, newProposal, type ProposalDraft } from './proposalDraft.ts';
import type { ProposalStart } from './proposalStart.ts';

/** Other words while they are written: for a passage as it was when one began. Without an anchor nothing is proposed. */
export function useProposal(anchor: Anchor | null) {
  const { start: startOf } = useDesk();
  const [start] = useState<ProposalStart | null>(() => anchor && startOf(anchor));
  const [draft, write] = useState<ProposalDraft>(() =>
    start === null ? { kind: 'replace_block', words: {} } : newProposal(start),
  );
  const change: ProposedChange | null = start && changeOf(draft, start);
  return { start, draft, write, change, isMissing: anchor !== null && change === null };
}
