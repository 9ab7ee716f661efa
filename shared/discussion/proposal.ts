import type { TextNode } from '../text/content.ts';
import type { ProposedChange } from '../text/proposedChange.ts';

/** As it is kept: with what stood there when it was made, as the server read it. */
export type Proposal = ProposedChange & {
  /** The words of the passage, or the block; null for what is only inserted. */
  readonly was: TextNode | string | null;
};
