import type * as Y from 'yjs';
import type { AnchorPlace } from '../../../../shared/text/anchor.ts';
import { type Cell, cell } from '../../../platform/cell.ts';
import type { ChosenPassage, CompanionActs, Passage } from '../companion.ts';

/** What a text that is drawn, in an editor or without one, does for what stands beside it. */
export type TextSurface = {
  /** Null until the text is here. */
  readonly doc: Y.Doc | null;
  readonly writing: boolean;
  readonly chosen: () => ChosenPassage | null;
  readonly focus: () => void;
};

/**
 * Where a text and its companion meet. Neither is drawn anew because the other was: each looks only at what
 * it needs, and nobody types slower because somebody reads beside.
 */
export type BesideText = {
  /** What the companion wants marked. */
  readonly passages: Cell<readonly Passage[]>;
  /** Where the text found it. */
  readonly places: Cell<ReadonlyMap<string, AnchorPlace>>;
  readonly surface: Cell<TextSurface | null>;
  readonly hasChosen: Cell<boolean>;
  /** What happens when a mark is chosen in the text. */
  readonly onChoose: Cell<((key: string) => void) | null>;
  /** What keys, toolbar and dock may ask of the companion. */
  readonly acts: Cell<CompanionActs | null>;
};

export function besideText(): BesideText {
  return {
    passages: cell<readonly Passage[]>([]),
    places: cell<ReadonlyMap<string, AnchorPlace>>(new Map()),
    surface: cell<TextSurface | null>(null),
    hasChosen: cell(false),
    onChoose: cell<((key: string) => void) | null>(null),
    acts: cell<CompanionActs | null>(null),
  };
}
