import { must } from '../../shared/kernel/assert.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import type { ReachedPassage } from '../../shared/recommendations/passage.ts';
import { linkPlaces } from './linkPlaces.ts';
import { linksFrom } from './linkStore.ts';
import type { RecommendationsDeps } from './recommendationsDeps.ts';

/** The passages of the plan that carry out some recommendations, oldest first; those without any are not in it. */
export async function passagesOf(
  deps: Pick<RecommendationsDeps, 'db' | 'places' | 'lookInto'>,
  recommendations: readonly DocumentId[],
): Promise<ReadonlyMap<DocumentId, readonly ReachedPassage[]>> {
  const linked = await linksFrom(deps.db, recommendations);
  const links = linked.map(({ link }) => link);
  const sections = [...new Set(links.map(({ section }) => section))];
  const [stands, numbers] = await Promise.all([linkPlaces(deps, links), deps.places(deps.db, sections)]);
  const passage = ({ link, title }: (typeof linked)[number]): ReachedPassage => {
    const { id, section, extent, anchor } = link;
    const { standing, now } = must(stands.get(id), 'every link was looked for');
    const number = numbers.get(section)?.number ?? null;
    return { number, title, extent, standing, words: now ?? anchor.quote };
  };
  const byRecommendation = Map.groupBy(linked, ({ link }) => link.recommendation);
  return new Map([...byRecommendation].map(([id, all]) => [id, all.map(passage)]));
}
