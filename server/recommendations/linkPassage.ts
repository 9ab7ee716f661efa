import type { DocumentId, RecommendationLinkId } from '../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { isSamePassage, type WantedLink } from '../../shared/recommendations/link.ts';
import { isTakenUp } from '../../shared/recommendations/planVote.ts';
import { readable, readableForChange } from '../documents/rights.ts';
import { done, transact } from '../platform/transact.ts';
import { linkActs } from './acts.ts';
import { anchoredNow } from './linkPlaces.ts';
import { insertLink, linksIn } from './linkStore.ts';
import { mayLink } from './mayLink.ts';
import { outcomeOf } from './outcomeStore.ts';
import type { RecommendationsDeps } from './recommendationsDeps.ts';
import { tellRecommendations } from './tellRecommendations.ts';

/** Says that a passage of a section carries out a recommendation which the mayors took up. */
export async function linkPassage(
  deps: RecommendationsDeps,
  actor: Actor,
  recommendation: DocumentId,
  { section, anchor, extent }: WantedLink,
): Promise<Result<{ readonly id: RecommendationLinkId }>> {
  const found = await readable(deps.db, actor, section);
  if (!found.ok) return found;
  // Before the transaction, which holds what everybody else waits for.
  const kept = await deps.lookInto(section, (doc) => anchoredNow(doc, anchor));
  return transact(deps, actor.district, async (tx) => {
    // Held, so that no vote on the plan is opened over a link that is being made.
    const held = await readableForChange(tx, actor, section);
    const asked = await readable(tx, actor, recommendation);
    if (!held.ok) return held;
    if (!asked.ok) return asked;
    if (held.value.kind !== 'plan_section' || asked.value.kind !== 'recommendation')
      return refuse('not_found');
    if (!(await mayLink(tx, actor, held.value))) return refuse('forbidden');
    const outcome = await outcomeOf(tx, recommendation);
    if (outcome === null || !isTakenUp(outcome.outcome)) return refuse('wrong_state');
    if (kept === null) return refuse('passage_not_found');
    const there = await linksIn(tx, section);
    if (there.some((link) => link.recommendation === recommendation && isSamePassage(link.anchor, kept)))
      return refuse('already_there');
    const id = deps.ids.newId<RecommendationLinkId>();
    const link = { id, recommendation, section, anchor: kept, extent };
    await insertLink(tx, { ...link, by: actor.person, at: deps.clock.now() });
    return done({ id }, [linkActs.linked(link, actor.person)], () => tellRecommendations(deps));
  });
}
