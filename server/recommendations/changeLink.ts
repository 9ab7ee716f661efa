import type { RecommendationLinkId } from '../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import type { LinkAct } from '../../shared/recommendations/linkAct.ts';
import { readableForChange } from '../documents/rights.ts';
import type { Transaction } from '../platform/database.ts';
import { done, transact } from '../platform/transact.ts';
import { linkActs } from './acts.ts';
import { anchoredNow } from './linkPlaces.ts';
import { changeLink, type LinkRow, linkOf } from './linkStore.ts';
import { mayLink } from './mayLink.ts';
import type { RecommendationsDeps } from './recommendationsDeps.ts';
import { tellRecommendations } from './tellRecommendations.ts';

/** Takes a link back, for a reason; it stays on record. */
export function takeBackLink(
  deps: RecommendationsDeps,
  actor: Actor,
  id: RecommendationLinkId,
  reason: string,
): Promise<Result<null>> {
  return change(deps, actor, id, async (tx, link) => {
    const takenBackAt = deps.clock.now();
    await changeLink(tx, id, { takenBackBy: actor.person, takenBackAt, takenBackReason: reason });
    return ok(linkActs.takenBack(link, actor.person, reason));
  });
}

/** Says of a passage that was changed that it still carries out its recommendation, as it is now. */
export async function confirmLink(
  deps: RecommendationsDeps,
  actor: Actor,
  id: RecommendationLinkId,
  words: string,
): Promise<Result<null>> {
  const known = await linkOf(deps.db, id);
  if (known === null) return refuse('not_found');
  // Before the transaction, which holds what everybody else waits for.
  const now = await deps.lookInto(known.section, (doc) => anchoredNow(doc, known.anchor));
  return change(deps, actor, id, async (tx, link) => {
    if (now === null) return refuse('passage_not_found');
    if (now.quote !== words) return refuse('passage_changed');
    await changeLink(tx, id, { anchor: now });
    return ok(linkActs.confirmed({ ...link, anchor: now }, actor.person));
  });
}

async function change(
  deps: RecommendationsDeps,
  actor: Actor,
  id: RecommendationLinkId,
  write: (tx: Transaction, link: LinkRow) => Promise<Result<LinkAct>>,
): Promise<Result<null>> {
  const known = await linkOf(deps.db, id);
  if (known === null) return refuse('not_found');
  return transact(deps, actor.district, async (tx) => {
    const held = await readableForChange(tx, actor, known.section);
    if (!held.ok) return held;
    if (!(await mayLink(tx, actor, held.value))) return refuse('forbidden');
    const link = await linkOf(tx, id);
    if (link === null) return refuse('not_found');
    if (link.takenBackAt !== null) return refuse('wrong_state');
    const act = await write(tx, link);
    return act.ok ? done(null, [act.value], () => tellRecommendations(deps)) : act;
  });
}
