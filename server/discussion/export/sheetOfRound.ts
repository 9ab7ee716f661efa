import type { ConsultationRoundId } from '../../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import type { DiscussionDeps } from '../discussionDeps.ts';
import { observedIn } from '../observedStore.ts';
import { roundRows } from '../rounds/roundRows.ts';
import { roundOf } from '../rounds/roundStore.ts';
import { type ReplySheet, sheetOf, sheetSections } from './replySheet.ts';

/** Every observation of a round with its reply, section after section. */
export async function sheetOfRound(
  deps: Pick<DiscussionDeps, 'db' | 'clock' | 'places'>,
  actor: Actor,
  id: ConsultationRoundId,
): Promise<Result<ReplySheet>> {
  if (!can(actor, 'consultation.follow', { sameDistrict: true })) return refuse('forbidden');
  const round = await roundOf(deps.db, actor.district, id);
  if (round === null) return refuse('not_found');
  const [rows, observed] = await Promise.all([
    roundRows(deps, deps.db, [round]),
    observedIn(deps.db, { round: id }),
  ]);
  const sections = sheetSections(rows[0]?.documents ?? [], observed);
  return ok(await sheetOf(deps, { about: `consultazione-${round.number}`, round, sections }));
}
