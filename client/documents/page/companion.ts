import { type ComponentType, createContext } from 'react';
import type * as Y from 'yjs';
import type { DocumentView } from '../../../shared/documents/api.ts';
import type { Anchor, AnchorPlace } from '../../../shared/text/anchor.ts';
import type { ProposedChange } from '../../../shared/text/proposedChange.ts';

/** A passage of the text of which something beside it speaks, to be marked where it stands. */
export type Passage = {
  /** Names it among all passages of the page. */
  readonly key: string;
  /** What stands at its end, in a small frame: "14", or "+" while it is being written. */
  readonly label: string;
  /** The mark as a sentence, for screen readers: "Osservazione 14, da rispondere". */
  readonly description: string;
  readonly anchor: Anchor;
  /** `writing`: somebody is just writing about it, and it does not wait for anything yet. */
  readonly tone: 'waiting' | 'settled' | 'writing';
  /** The one that is being read: drawn stronger. */
  readonly active: boolean;
  /** Other words for it, drawn struck and inserted; never written into the text. */
  readonly proposed: ProposedChange | null;
};

/** What the reader has chosen in the text: a passage, and the paragraph or heading in which it begins. */
export type ChosenPassage = {
  /** Null where only a place, without words, is chosen. */
  readonly anchor: Anchor | null;
  /** The whole block in which it begins, for proposals about a block; null in an empty one. */
  readonly block: Anchor | null;
};

/** What the page of a text tells whatever stands beside it, and does for it. */
export type TextSide = {
  readonly view: DocumentView;
  /** Null until the text is here. Never to be written by a companion. */
  readonly doc: Y.Doc | null;
  /** Whether this reader writes the text now. */
  readonly writing: boolean;
  /** Where each passage stands now, by its key; those not looked up yet are not in it. */
  readonly places: ReadonlyMap<string, AnchorPlace>;
  /** What is chosen now, read when it is asked for; null where the text has neither caret nor selection. */
  readonly chosen: () => ChosenPassage | null;
  /** Whether words are chosen: for the button that observes. */
  readonly hasChosen: boolean;
  /** Brings a passage into sight and says where it is; false when it is lost. */
  readonly reveal: (key: string) => boolean;
  /** The top of a passage on the page, in pixels of the document; null when it is lost. */
  readonly topOf: (key: string) => number | null;
  /** Back to the text with the keyboard's focus. */
  readonly focusText: () => void;
};

export type CompanionProps = {
  readonly side: TextSide;
  /** What is to be marked from now on; a new list when something in it changed, the same otherwise. */
  readonly onPassages: (passages: readonly Passage[]) => void;
  /** Called with the handler of a mark that somebody chose in the text. */
  readonly onChoose: (handler: ((key: string) => void) | null) => void;
  /** Called with what the page's keys and buttons ask for. */
  readonly onActs: (acts: CompanionActs | null) => void;
};

/** What toolbar, dock and keys can ask of a companion. */
export type CompanionActs = {
  /** `Ctrl Alt M` and *Osserva*. Null where no observation can be made. */
  readonly observe: (() => void) | null;
  /** `Ctrl Alt P` and *Proponi*. */
  readonly propose: (() => void) | null;
  /** *Collega*, beside words that were chosen where no rail stands. Only where there is something to link them to. */
  readonly link?: () => void;
  /** `Alt ↓` and `Alt ↑`. */
  readonly next: () => void;
  readonly previous: () => void;
  /** `F6`: focus into the rail. */
  readonly focus: () => void;
  /** Opens it, on the phone a sheet. */
  readonly open: () => void;
  /** What the dock says: "3 osservazioni". */
  readonly dockWords: string;
  /** What the present step of the line above the text says instead of its name: "Risposte: 3 da dare su 17". */
  readonly phaseWords: string | null;
};

/**
 * What stands beside the text of every document: a room above this one fills it, and the roof plugs it in.
 * Null: nothing stands there. Where the page is wide enough (above 77.5em), its element fills a column of
 * 348 px as high as the text; a part with the class `rail` in it stays in sight, scrolls by itself, and is what
 * F6 looks for. Otherwise the element stands behind the text, without a place of its own.
 */
export const Companion = createContext<ComponentType<CompanionProps> | null>(null);
