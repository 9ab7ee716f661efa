import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import type { AnchorPlace } from '../../../../shared/text/anchor.ts';
import { placedPassages } from '../../../text/passages/placedPassage.ts';
import type { BesideText } from '../../page/beside/besideText.ts';
import type { Passage } from '../../page/companion.ts';
import { changedPart } from './changedPart.ts';
import { type DrawnPassages, passagesKey, stillKnown, type Told } from './drawnPassages.ts';
import { followText } from './followText.ts';
import { passageDecorations } from './passageDecorations.ts';

/** The passages of which something beside the text speaks, marked over the text. Never part of it. */
export const PassageMarks = Extension.create<{
  readonly doc: Y.Doc | null;
  readonly beside: BesideText | null;
}>({
  name: 'passageMarks',
  addOptions: () => ({ doc: null, beside: null }),
  addProseMirrorPlugins() {
    const { doc, beside } = this.options;
    return doc === null || beside === null ? [] : [passageMarks(doc, beside)];
  },
});

function passageMarks(doc: Y.Doc, beside: BesideText): Plugin<DrawnPassages> {
  return new Plugin<DrawnPassages>({
    key: passagesKey,
    state: {
      init: (_config, { doc: text }) => drawn(text, [], new Map()),
      apply: (tr, now) => {
        const told: Told | undefined = tr.getMeta(passagesKey);
        const carried = tr.docChanged ? moved(now, tr) : now;
        if (told === undefined) return carried;
        if ('places' in told) return drawn(tr.doc, now.passages, told.places);
        return drawn(tr.doc, told.passages, stillKnown(carried, told.passages));
      },
    },
    props: {
      decorations: (state) => passagesKey.getState(state)?.set,
      handleDOMEvents: {
        click: (_view, event) => {
          const number = event.target instanceof Element ? event.target.closest('.obs-n') : null;
          const key = number instanceof HTMLElement ? number.dataset['passage'] : undefined;
          if (key !== undefined) beside.onChoose.get()?.(key);
          return key !== undefined;
        },
      },
    },
    view: (view) => followText(view, doc, beside),
  });
}

function drawn(
  text: Node,
  passages: readonly Passage[],
  places: ReadonlyMap<string, AnchorPlace>,
): DrawnPassages {
  const known = passages.every(({ key }) => places.has(key));
  const set = passageDecorations(text, placedPassages(passages, places));
  return { passages, places, set, standing: known ? 'sure' : 'unknown' };
}

function moved(now: DrawnPassages, tr: Transaction): DrawnPassages {
  if (now.passages.length === 0) return now;
  let lost = false;
  const onRemove = () => {
    lost = true;
  };
  const mapping = isFromText(tr) ? changedPart(tr.before, tr.doc) : tr.mapping;
  const set = now.set.map(mapping, tr.doc, { onRemove });
  return { ...now, set, standing: lost || now.standing === 'unknown' ? 'unknown' : 'moved' };
}

function isFromText(tr: Transaction): boolean {
  const change: { isChangeOrigin?: boolean } | undefined = tr.getMeta(ySyncPluginKey);
  return change?.isChangeOrigin === true;
}
