import type * as Y from 'yjs';
import type { Proposal } from '../../shared/discussion/proposal.ts';
import { proposalOn } from '../../shared/discussion/proposing.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import { anchorAt } from '../../shared/text/anchor/anchorMaking.ts';
import { placeOf } from '../../shared/text/anchor/anchorPlaces.ts';
import type { Anchor } from '../../shared/text/anchor.ts';
import type { ProposedChange } from '../../shared/text/proposedChange.ts';
import type { DiscussionDeps } from './discussionDeps.ts';

/** What a page says of a passage, which is not believed. */
type Said = { readonly anchor: Anchor | null; readonly proposal: ProposedChange | null };
/** What is kept of it. */
type Kept = { readonly anchor: Anchor | null; readonly proposal: Proposal | null };

/** The passage as it is in the text that is stored now, and what is proposed for it with what stands there. */
export async function passageNow(
  { lookInto }: Pick<DiscussionDeps, 'lookInto'>,
  document: DocumentId,
  { anchor, proposal }: Said,
): Promise<Result<Kept>> {
  if (anchor === null) return ok({ anchor: null, proposal: null });
  return (await lookInto(document, (doc) => passageIn(doc, anchor, proposal))) ?? refuse('passage_not_found');
}

/**
 * Quote and positions are made anew, so that a quote always says what stands in the text: what somebody wrote
 * while others corrected the passage is about what it became. A proposal is for the words that its author saw.
 */
function passageIn(doc: Y.Doc, anchor: Anchor, proposal: ProposedChange | null): Result<Kept> {
  const place = placeOf(doc, anchor);
  if (place.kind === 'lost') return refuse('passage_not_found');
  const kept = anchorAt(doc, place.from, place.to);
  if (kept === null) return refuse('passage_not_found');
  if (proposal === null) return ok({ anchor: kept, proposal: null });
  if (place.words === 'changed') return refuse('passage_changed');
  const fitting = proposalOn(doc, place, proposal);
  if (!fitting.ok) return fitting;
  return isStorable(fitting.value)
    ? ok({ anchor: kept, proposal: fitting.value })
    : refuse('passage_not_found');
}

/** Whether PostgreSQL keeps it as JSON: a text can hold what a hand-made client put there, a NUL among it. */
function isStorable(value: unknown): boolean {
  let storable = true;
  JSON.stringify(value, (_name, part) => {
    storable &&= typeof part !== 'string' || (part.isWellFormed() && !part.includes('\0'));
    return part;
  });
  return storable;
}
