import type { LinkExtent, LinkStanding } from './link.ts';

/** A passage of the plan that carries out a recommendation, as whoever proposed it reads of it. Names are not in it. */
export type ReachedPassage = {
  /** Null outside the plan. */
  readonly number: string | null;
  readonly title: string;
  readonly extent: LinkExtent;
  readonly standing: LinkStanding;
  /** As they stand in the section now; where they are lost, as they stood when it was linked. */
  readonly words: string;
};
