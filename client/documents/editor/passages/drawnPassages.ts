import { PluginKey } from '@tiptap/pm/state';
import type { DecorationSet, EditorView } from '@tiptap/pm/view';
import type { AnchorPlace } from '../../../../shared/text/anchor.ts';
import type { Passage } from '../../page/companion.ts';
import type { WordsOf } from './passageDecorations.ts';

/** The passages of an editor, as they are drawn now. */
export type DrawnPassages = {
  readonly passages: readonly Passage[];
  /** Where each stood when it was last looked up. */
  readonly places: ReadonlyMap<string, AnchorPlace>;
  readonly set: DecorationSet;
  /**
   * `moved`: marks went along with a change, and most likely stand right; `unknown`: one has lost its words
   * under it, or is new.
   */
  readonly standing: 'sure' | 'moved' | 'unknown';
};

/** What the plugin is told: what is to be marked, or where it was found. */
export type Told =
  | { readonly passages: readonly Passage[] }
  | { readonly places: ReadonlyMap<string, AnchorPlace> };

export const passagesKey = new PluginKey<DrawnPassages>('passages');

export function tell(view: EditorView, told: Told): void {
  view.dispatch(view.state.tr.setMeta(passagesKey, told).setMeta('addToHistory', false));
}

/** The places last looked up, led along with the marks since. */
export function whereTheyStand({ places, set }: DrawnPassages): ReadonlyMap<string, AnchorPlace> {
  const now = new Map(places);
  for (const { from, to, spec } of set.find(undefined, undefined, isWords)) {
    const before = places.get((spec as WordsOf).passage);
    if (before?.kind === 'found') now.set((spec as WordsOf).passage, { ...before, from, to });
  }
  return now;
}

/** Where those of the passages stand that are about the same words as before; one attached to others is looked up. */
export function stillKnown(
  drawn: DrawnPassages,
  passages: readonly Passage[],
): ReadonlyMap<string, AnchorPlace> {
  const known = new Map(whereTheyStand(drawn));
  const before = new Map(drawn.passages.map(({ key, anchor }) => [key, anchor]));
  for (const { key, anchor } of passages) {
    const old = before.get(key);
    if (old?.from !== anchor.from || old.to !== anchor.to) known.delete(key);
  }
  return known;
}

function isWords(spec: Partial<WordsOf>): boolean {
  return spec.passage !== undefined;
}
