import type { DocumentId, PersonId, RecommendationLinkId } from '../kernel/ids.ts';
import type { LinkExtent } from './link.ts';

type Of<Name extends string, Facts> = {
  readonly act: Name;
  readonly by: PersonId;
  /** The recommendation. */
  readonly subject: DocumentId;
  readonly facts: { readonly link: RecommendationLinkId; readonly section: DocumentId } & Facts;
};

/** What happens to a link between a recommendation and a passage. `digest`: of the words of the passage. */
export type LinkAct =
  | Of<'recommendation.linked', { readonly extent: LinkExtent; readonly digest: string }>
  | Of<'recommendation.confirmed', { readonly digest: string }>
  | Of<'recommendation.unlinked', { readonly reason: string }>;
