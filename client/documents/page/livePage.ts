import type { OutlineItem } from '../../../shared/text/outline.ts';
import type { PresentPerson, SaveView } from '../../sync/sharedText.ts';

/** What the page can do with a text that may be written now. */
export type Writing = {
  readonly focus: () => void;
  /** Without leaving what one sees. */
  readonly focusHere: () => void;
  readonly caretTo: (heading: HTMLElement) => void;
};

/** What the text tells the page around it, as it lives. */
export type LivePage = {
  readonly save: SaveView;
  readonly people: readonly PresentPerson[];
  readonly outline: readonly OutlineItem[];
  /** Null while or where it can only be read. */
  readonly writing: Writing | null;
  /** Who is writing where, in sentences: the answer to Alt P. */
  readonly who: () => string;
};
