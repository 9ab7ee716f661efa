import { useRef } from 'react';
import type { Anchor } from '../../../shared/text/anchor.ts';
import type { ProposedChange } from '../../../shared/text/proposedChange.ts';
import { useDesk } from '../discussionDesk.ts';
import { changeOf, draftFor, type ProposalDraft } from './proposalDraft.ts';
import type { ProposalStart } from './proposalStart.ts';

/**
 * Other words while they are written: for a passage as it was when one began. Without an anchor nothing is proposed.
 * `kept`: as they were typed before, also before the page was loaded again.
 */
export function useProposal(anchor: Anchor | null, kept: ProposalDraft | null) {
  const { start: startOf } = useDesk();
  const begun = useRef<ProposalStart | null>(null);
  // The text may come after what was kept.
  begun.current ??= anchor && startOf(anchor);
  const start = begun.current;
  const draft = start && draftFor(start, kept);
  const change: ProposedChange | null = start && draft && changeOf(draft, start);
  return {
    writing: start && draft && { start, draft },
    change,
    isMissing: anchor !== null && change === null,
  };
}
