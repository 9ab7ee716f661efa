import type { PluginView } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type * as Y from 'yjs';
import { onceAFrame } from '../../../text/onceAFrame.ts';
import { placesByKey, samePlaces } from '../../../text/passages/placesByKey.ts';
import type { BesideText } from '../../page/beside/besideText.ts';
import { passagesKey, tell, whereTheyStand } from './drawnPassages.ts';

/** So long nobody writes before marks that went along are looked up, in milliseconds. */
const pause = 600;
/** Where somebody always writes, this often. */
const atLeastEvery = 10_000;

/**
 * Looks passages up in the text again after it has changed. While one types, marks go along by themselves and
 * nothing is computed; what may have lost its words is looked up before the next picture is drawn.
 */
export function followText(view: EditorView, doc: Y.Doc, beside: BesideText): PluginView {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstAt: number | null = null;
  const lookUp = () => {
    clearTimeout(timer);
    firstAt = null;
    const now = passagesKey.getState(view.state);
    if (view.isDestroyed || !now) return;
    // Marks are not touched under words that are just being composed.
    if (view.composing) return later();
    const places = placesByKey(doc, now.passages);
    if (now.standing === 'unknown' || !samePlaces(places, whereTheyStand(now))) tell(view, { places });
    if (!samePlaces(places, beside.places.get())) beside.places.set(places);
  };
  const atOnce = onceAFrame(lookUp);
  const later = () => {
    const at = performance.now();
    firstAt ??= at;
    clearTimeout(timer);
    timer = setTimeout(lookUp, Math.max(0, Math.min(pause, firstAt + atLeastEvery - at)));
  };
  const showPassages = () => {
    if (!view.isDestroyed) tell(view, { passages: beside.passages.get() });
  };
  const leave = beside.passages.subscribe(showPassages);
  // A view must not change its state while it is still being made.
  queueMicrotask(showPassages);
  return {
    update: (_view, before) => {
      const now = passagesKey.getState(view.state);
      if (now === passagesKey.getState(before)) return;
      if (now?.standing === 'unknown') atOnce.soon();
      else if (now?.standing === 'moved') later();
    },
    destroy: () => {
      leave();
      clearTimeout(timer);
      atOnce.stop();
    },
  };
}
