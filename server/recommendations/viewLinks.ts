import { must } from '../../shared/kernel/assert.ts';
import type { DocumentId, RecommendationLinkId } from '../../shared/kernel/ids.ts';
import type { LinkView } from '../../shared/recommendations/matrix.ts';
import type { LinkPlace } from './linkPlaces.ts';
import type { LinkRow } from './linkStore.ts';

/** What links are shown with: where they stand, what people are called, and in which sections this reader links. */
export type Seen = {
  readonly places: ReadonlyMap<RecommendationLinkId, LinkPlace>;
  readonly names: ReadonlyMap<string, string>;
  readonly mayLinkIn: (section: DocumentId) => boolean;
};

export function linkView(link: LinkRow, { places, names, mayLinkIn }: Seen): LinkView {
  const { id, recommendation, section, extent, anchor, by, at } = link;
  const nameOf = (person: string) => names.get(person) ?? '';
  return {
    ...{ id, recommendation, section, extent },
    ...must(places.get(id), 'every link was looked for'),
    quote: anchor.quote,
    by: nameOf(by),
    at: at.toISOString(),
    mayChange: link.takenBackAt === null && mayLinkIn(section),
    takenBack:
      link.takenBackAt === null
        ? null
        : {
            by: nameOf(link.takenBackBy ?? ''),
            at: link.takenBackAt.toISOString(),
            reason: link.takenBackReason ?? '',
          },
  };
}
