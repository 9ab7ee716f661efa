import type { Proposal } from '../../shared/discussion/proposal.ts';
import { proposalOn } from '../../shared/discussion/proposing.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import { placeOf } from '../../shared/text/anchor/anchorPlaces.ts';
import type { Anchor } from '../../shared/text/anchor.ts';
import type { ProposedChange } from '../../shared/text/proposedChange.ts';
import type { DiscussionDeps } from './discussionDeps.ts';

/**
 * The words of an anchor have to stand in the text as it is stored now. With a change for them, the proposal as
 * it is kept: judged, and with what stands there.
 */
export async function passageNow(
  { lookInto }: Pick<DiscussionDeps, 'lookInto'>,
  document: DocumentId,
  anchor: Anchor,
  change: ProposedChange | null,
): Promise<Result<Proposal | null>> {
  const found = await lookInto(document, (doc): Result<Proposal | null> => {
    const place = placeOf(doc, anchor);
    if (place.kind === 'lost' || place.words === 'changed') return refuse('passage_not_found');
    return change === null ? ok(null) : proposalOn(doc, place, change);
  });
  return found ?? refuse('passage_not_found');
}
