import type { Anchor } from '../../../shared/text/anchor.ts';

/** A new observation that is being written. */
export type Composing = {
  readonly anchor: Anchor | null;
  /** With other words for the passage. */
  readonly proposes: boolean;
};
