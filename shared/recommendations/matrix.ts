import type { RecommendationStanding } from '../documents/recommendationLife.ts';
import type { DocumentId, RecommendationLinkId, WorkshopId } from '../kernel/ids.ts';
import type { Anchor } from '../text/anchor.ts';
import type { LinkExtent, LinkStanding } from './link.ts';
import type { OutcomeView } from './outcome.ts';
import { isTakenUp, isValidated, type RecommendationBar } from './planVote.ts';

/** A link as either end shows it. */
export type LinkView = {
  readonly id: RecommendationLinkId;
  readonly recommendation: DocumentId;
  readonly section: DocumentId;
  readonly extent: LinkExtent;
  readonly quote: string;
  readonly standing: LinkStanding;
  /** The words that stand there now, where they are others. */
  readonly now: string | null;
  readonly by: string;
  readonly at: string;
  /** Whether this reader may confirm it or take it back. */
  readonly mayChange: boolean;
  readonly takenBack: { readonly by: string; readonly at: string; readonly reason: string } | null;
};

/** Where a recommendation comes from: counts and words of tables, never who said them. */
export type Provenance = {
  readonly workshop: { readonly id: WorkshopId; readonly number: number; readonly theme: string };
  readonly group: string;
  readonly contributions: number;
  readonly supporters: number;
  readonly people: number;
  readonly tables: number;
  readonly at: string;
  /** The cards that stand in its group now, most supported first; those that were hidden are not among them. */
  readonly cards: readonly {
    readonly words: string;
    readonly table: number | null;
    readonly supports: number;
  }[];
  readonly positions: readonly {
    readonly words: string;
    readonly people: number;
    readonly table: number | null;
  }[];
};

export type MatrixRow = {
  readonly id: DocumentId;
  readonly code: string;
  readonly title: string;
  readonly state: RecommendationStanding['state'];
  readonly outcome: OutcomeView | null;
  /** The sections in which it says that it belongs. */
  readonly expected: readonly DocumentId[];
  readonly links: readonly LinkView[];
  readonly provenance: Provenance | null;
  readonly observations: { readonly received: number; readonly answered: number };
  /** What it keeps the plan from its vote by. */
  readonly bar: RecommendationBar | null;
};

export type MatrixSection = {
  readonly id: DocumentId;
  /** Null outside the plan. */
  readonly number: string | null;
  readonly title: string;
};

/** `GET /api/recommendations/matrix`: by code, and the sections that any of them reaches or asks for, in order. */
export type MatrixView = {
  readonly cycle: string | null;
  readonly recommendations: readonly MatrixRow[];
  readonly sections: readonly MatrixSection[];
};

/** `GET /api/recommendations/passages/:section`: what this section carries out, and what could be linked to it. */
export type PassagesView = {
  readonly links: readonly (LinkView & {
    readonly code: string;
    readonly title: string;
    readonly anchor: Anchor;
  })[];
  /** Those that the mayors took up; empty for whoever may not link. */
  readonly choices: readonly { readonly id: DocumentId; readonly code: string; readonly title: string }[];
};

/** What stands where a recommendation and a section meet. */
export type MatrixCell = LinkStanding | 'part' | 'missing' | 'deferred' | 'declined';

/** The best of the passages that count; without one, what became of the recommendation where it asked to be. */
export function cellOf(
  { state, outcome, expected, links }: Pick<MatrixRow, 'state' | 'outcome' | 'expected' | 'links'>,
  section: DocumentId,
): MatrixCell | null {
  const here = links.filter((link) => link.section === section && link.takenBack === null);
  const standing = here.filter((link) => link.standing === 'found');
  if (standing.some(({ extent }) => extent === 'full')) return 'found';
  if (standing.length > 0) return 'part';
  if (here.some((link) => link.standing === 'changed')) return 'changed';
  if (here.length > 0) return 'lost';
  if (!expected.includes(section)) return null;
  if (outcome === null) return isValidated(state) ? 'missing' : null;
  if (isTakenUp(outcome.outcome)) return 'missing';
  return outcome.outcome === 'deferred' ? 'deferred' : 'declined';
}
