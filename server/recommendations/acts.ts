import { hex, sha256 } from '../../shared/kernel/hash.ts';
import type { PersonId } from '../../shared/kernel/ids.ts';
import type { LinkAct } from '../../shared/recommendations/linkAct.ts';
import type { LinkRow } from './linkStore.ts';

type Link = Pick<LinkRow, 'id' | 'recommendation' | 'section' | 'anchor' | 'extent'>;

/** What happens to a link, as it goes on record: the words of the passage by their digest. */
export const linkActs = {
  linked: (link: Link, by: PersonId): LinkAct => ({
    act: 'recommendation.linked',
    by,
    subject: link.recommendation,
    facts: { ...facts(link), extent: link.extent, digest: digestOf(link) },
  }),
  confirmed: (link: Link, by: PersonId): LinkAct => ({
    act: 'recommendation.confirmed',
    by,
    subject: link.recommendation,
    facts: { ...facts(link), digest: digestOf(link) },
  }),
  takenBack: (link: Link, by: PersonId, reason: string): LinkAct => ({
    act: 'recommendation.unlinked',
    by,
    subject: link.recommendation,
    facts: { ...facts(link), reason },
  }),
};

function facts({ id, section }: Link) {
  return { link: id, section };
}

function digestOf({ anchor }: Link): string {
  return hex(sha256(anchor.quote));
}
