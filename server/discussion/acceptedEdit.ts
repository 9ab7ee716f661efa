import type { Accept } from '../../shared/discussion/api.ts';
import type { Outcome } from '../../shared/discussion/observationState.ts';
import type { Proposal } from '../../shared/discussion/proposal.ts';
import { passageFor } from '../../shared/discussion/proposing.ts';
import type { MemberId } from '../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import { placeOf } from '../../shared/text/anchor/anchorPlaces.ts';
import type { Anchor } from '../../shared/text/anchor.ts';
import { amend, carryOut, type Written } from '../../shared/text/carryOut.ts';
import { mayStandAt } from '../../shared/text/mayStandAt.ts';
import { passageAt } from '../../shared/text/passage.ts';
import type { ProposedChange } from '../../shared/text/proposedChange.ts';
import { type Change, type EditRow, rowsOfEdit, type TextToEdit } from '../sync/textEdit.ts';

/** A proposal that somebody accepts, and whose words it holds; null where they are her own. */
export type Accepted = {
  readonly anchor: Anchor;
  readonly proposal: Proposal;
  readonly creditedTo: MemberId | null;
};

/** What is written into the text, and what that answers: *accolta in parte* where not everything is as proposed. */
export type AcceptedEdit = {
  readonly rows: readonly EditRow[];
  readonly outcome: Exclude<Outcome, 'not_accepted'>;
};

/** Whether the proposal still is about what stands in the text, or what whoever accepts has compared it with. */
export function standsStill({ doc }: TextToEdit, { anchor, proposal }: Accepted, { over }: Accept) {
  return passageFor(doc, placeOf(doc, anchor), proposal, over);
}

/**
 * The edit that accepting comes to: what is proposed as one row of whoever proposed it, and then, where it is
 * accepted with changes, what differs from that as one of whoever accepts.
 */
export function acceptedEdit(
  text: TextToEdit,
  accepted: Accepted,
  wanted: Accept,
  newId: () => string,
): Result<AcceptedEdit> {
  const { proposal, anchor } = accepted;
  const place = placeOf(text.doc, anchor);
  const passage = standsStill(text, accepted, wanted);
  if (!passage.ok || place.kind === 'lost') return passage.ok ? refuse('passage_not_found') : passage;
  const { from, to } = place;
  const other = changedInto(proposal, wanted);
  if (other !== null && !mayStandAt(passage.value, other)) return refuse('malformed');
  // What would only be taken away, and is kept in other words, is no edit of whoever proposed it.
  const [first, own] = proposal.kind === 'delete_block' && other !== null ? [other, true] : [proposal, false];
  const done: Written[] = [];
  const changes: Change[] = [
    {
      creditedTo: own ? null : accepted.creditedTo,
      make: (doc) => {
        const here = passageAt(doc, from, to);
        if (here !== null) done.push(carryOut(here, first, newId));
      },
    },
  ];
  if (other !== null && !own && other.kind !== 'delete_block')
    changes.push({
      creditedTo: null,
      make: () => {
        for (const written of done) amend(written, other.content, newId);
      },
    });
  const rows = rowsOfEdit(text, changes);
  if (!rows.ok) return rows;
  const partly = own || rows.value.some(({ made }) => made === 1);
  return ok({ rows: rows.value, outcome: partly ? 'accepted_in_part' : 'accepted' });
}

/** The change as whoever accepts has changed it; null where it is taken as it is. */
function changedInto(proposal: Proposal, { changed }: Accept): ProposedChange | null {
  if (changed === null) return null;
  const kind = proposal.kind === 'delete_block' ? 'replace_block' : proposal.kind;
  return { kind, content: changed };
}
