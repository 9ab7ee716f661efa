import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { onceAFrame } from '../../text/onceAFrame.ts';
import { cursorPoint } from './cursorPoint.ts';

/** A caret that has stood still for so long shows initials only, in milliseconds. */
const restAfter = 3000;

/** Which carets of other people rest, and where they are drawn. */
export type CaretRest = {
  readonly isResting: (clientId: number) => boolean;
  /** Marks the carets drawn inside `root` from now on. Answers how to stop. */
  readonly watch: (root: HTMLElement) => () => void;
};

/**
 * Whether somebody moves cannot be read from presence alone: while one types, the position relative to
 * the next letter stays the same. So it is the place in the text that is compared, at most once a frame.
 */
export function caretRest(awareness: Awareness): CaretRest {
  const places = new Map<number, string>();
  const timers = new Map<number, ReturnType<typeof setTimeout>>();
  const resting = new Set<number>();

  const stir = (clientId: number, root: HTMLElement) => {
    resting.delete(clientId);
    clearTimeout(timers.get(clientId));
    timers.set(
      clientId,
      setTimeout(() => {
        resting.add(clientId);
        markAll(root);
      }, restAfter),
    );
  };

  const markAll = (root: HTMLElement) => {
    for (const caret of root.querySelectorAll<HTMLElement>('.caret')) {
      caret.classList.toggle('still', resting.has(Number(caret.dataset['client'])));
      turnInward(caret, root);
    }
  };

  const look = (root: HTMLElement) => {
    for (const [clientId, entry] of awareness.getStates()) {
      const place = placeOf(awareness.doc, entry);
      if (place === places.get(clientId)) continue;
      places.set(clientId, place);
      stir(clientId, root);
    }
    markAll(root);
  };

  const forget = () => {
    for (const timer of timers.values()) clearTimeout(timer);
    for (const kept of [timers, places]) kept.clear();
    resting.clear();
  };

  return {
    isResting: (clientId) => resting.has(clientId),
    watch: (root) => {
      const looking = onceAFrame(() => look(root));
      awareness.on('change', looking.soon);
      awareness.doc.on('update', looking.soon);
      looking.soon();
      return () => {
        awareness.off('change', looking.soon);
        awareness.doc.off('update', looking.soon);
        looking.stop();
        forget();
      };
    },
  };
}

function placeOf(doc: Y.Doc, entry: unknown): string {
  return `${pointOf(doc, cursorPoint(entry, 'anchor'))} ${pointOf(doc, cursorPoint(entry, 'head'))}`;
}

function pointOf(doc: Y.Doc, point: Y.RelativePosition | null): string {
  const at = point && Y.createAbsolutePositionFromRelativePosition(point, doc);
  return at === null ? '' : `${JSON.stringify(at.type._item?.id ?? null)}:${at.index}`;
}

/** A flag that would leave the page at the right hangs on the other side of its caret. */
function turnInward(caret: HTMLElement, root: HTMLElement): void {
  const flag = caret.firstElementChild;
  if (!(flag instanceof HTMLElement)) return;
  const edge = root.getBoundingClientRect().right + parseFloat(getComputedStyle(root).marginRight || '0');
  caret.classList.toggle('inward', caret.getBoundingClientRect().left + flag.offsetWidth > edge);
}
