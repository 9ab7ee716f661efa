import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { setMeta, yCursorPlugin, yCursorPluginKey } from '@tiptap/y-tiptap';
import type { Awareness } from 'y-protocols/awareness';
import { caretElement } from './caretElement.ts';
import { caretOwner } from './caretOwner.ts';
import { caretRest } from './caretRest.ts';
import { cursorPoint } from './cursorPoint.ts';

type Options = { readonly awareness: Awareness | null };

/** The carets and selections of the others, drawn over the text. Names and tones are the server's (P1). */
export const Carets = Extension.create<Options>({
  name: 'carets',

  addOptions() {
    return { awareness: null };
  },

  addProseMirrorPlugins() {
    const { awareness } = this.options;
    if (awareness === null) return [];
    const rest = caretRest(awareness);
    return [
      yCursorPlugin(quiet(awareness), {
        awarenessStateFilter: (mine: number, other: number, entry: unknown) =>
          mine !== other && isDrawable(entry),
        cursorBuilder: (user: unknown, clientId: number) => {
          const owner = caretOwner({ user });
          const element = owner ? caretElement(owner, clientId) : document.createElement('span');
          element.classList.toggle('still', rest.isResting(clientId));
          return element;
        },
        selectionBuilder: (user: unknown) => ({ class: `sel ${caretOwner({ user })?.tone ?? ''}` }),
      }),
      watchRest(rest),
      redrawAfterMoves(),
    ];
  },
});

function isDrawable(entry: unknown): boolean {
  return (
    caretOwner(entry) !== null && cursorPoint(entry, 'anchor') !== null && cursorPoint(entry, 'head') !== null
  );
}

/**
 * The cursor plugin repeats its position after every change of somebody else. Where it is the same, the
 * wire need not hear of it: with twelve writers that would be twelve times the traffic.
 */
function quiet(awareness: Awareness): Awareness {
  const setLocalStateField = (field: string, value: unknown) => {
    if (JSON.stringify(awareness.getLocalState()?.[field] ?? null) === JSON.stringify(value ?? null)) return;
    awareness.setLocalStateField(field, value);
  };
  // Everything else is inherited from the awareness itself.
  return Object.create(awareness, { setLocalStateField: { value: setLocalStateField } }) as Awareness;
}

function watchRest(rest: ReturnType<typeof caretRest>): Plugin {
  return new Plugin({
    key: new PluginKey('caretRest'),
    view: ({ dom }) => ({ destroy: rest.watch(dom) }),
  });
}

/**
 * When blocks are split, joined or moved here, the cursor plugin takes all carets away until their owners
 * speak again, which may be long for those who only read along. They are drawn anew at once instead.
 */
function redrawAfterMoves(): Plugin {
  return new Plugin({
    key: new PluginKey('caretRedraw'),
    view: () => ({
      update: (view, before) => {
        const drawn = yCursorPluginKey.getState(before);
        const left = yCursorPluginKey.getState(view.state);
        if (drawn === left || drawn?.find().length === 0 || left?.find().length !== 0) return;
        setMeta(view, yCursorPluginKey, { awarenessUpdated: true });
      },
    }),
  });
}
