import { codeOf } from '../../shared/documents/code.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import type { PassagesView } from '../../shared/recommendations/matrix.ts';
import { isTakenUp } from '../../shared/recommendations/planVote.ts';
import { profilesOf } from '../documents/profileStore.ts';
import { readable } from '../documents/rights.ts';
import { peopleOf } from '../people/personStore.ts';
import { linkPlaces } from './linkPlaces.ts';
import { linksIn } from './linkStore.ts';
import { mayLink } from './mayLink.ts';
import { outcomesOf } from './outcomeStore.ts';
import type { RecommendationsDeps } from './recommendationsDeps.ts';
import { linkView } from './viewLinks.ts';

/** What a section carries out, beside its text, and what this reader could link to a passage of it. */
export async function viewPassages(
  deps: RecommendationsDeps,
  actor: Actor,
  section: DocumentId,
): Promise<Result<PassagesView>> {
  const found = await readable(deps.db, actor, section);
  if (!found.ok) return found;
  if (found.value.kind !== 'plan_section') return refuse('not_found');
  const [may, links, recommendations, people] = await Promise.all([
    mayLink(deps.db, actor, found.value),
    linksIn(deps.db, section),
    profilesOf(deps.db, actor.district, { kind: 'recommendation' }),
    peopleOf(deps.db, actor.district),
  ]);
  const [places, outcomes] = await Promise.all([
    linkPlaces(deps, links),
    outcomesOf(
      deps.db,
      recommendations.map(({ id }) => id),
    ),
  ]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const named = recommendations
    .toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0))
    .map((profile) => ({ id: profile.id, code: codeOf(profile) ?? '', title: profile.title }));
  const byId = new Map(named.map((one) => [one.id, one]));
  return ok({
    links: links.map((link) => ({
      ...linkView(link, { places, names, mayLinkIn: () => may }),
      code: byId.get(link.recommendation)?.code ?? '',
      title: byId.get(link.recommendation)?.title ?? '',
      anchor: link.anchor,
    })),
    choices: may ? named.filter(({ id }) => isTakenUpIn(outcomes, id)) : [],
  });
}

function isTakenUpIn(outcomes: Awaited<ReturnType<typeof outcomesOf>>, id: DocumentId): boolean {
  const outcome = outcomes.get(id);
  return outcome !== undefined && isTakenUp(outcome);
}
