import { Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import { PluginKey } from '@tiptap/pm/state';
import { Suggestion } from '@tiptap/suggestion';
import type { Mentionable } from '../../../../shared/people/api.ts';
import type { MentionList } from './mentionList.ts';
import { mentionMatch } from './mentionMatch.ts';

type Options = { readonly list: MentionList | null };

const key = new PluginKey('mentioning');

/** After an @ whom one means is chosen from a list; typing goes on meanwhile. */
export const Mentioning = Extension.create<Options>({
  name: 'mentioning',
  // Before everything that Enter, Tab and arrows do elsewhere.
  priority: 1300,
  addOptions: () => ({ list: null }),
  addProseMirrorPlugins() {
    const { list } = this.options;
    const { editor } = this;
    if (list === null) return [];
    return [
      Suggestion<never, Mentionable>({
        editor,
        pluginKey: key,
        decorationClass: 'mention-typed',
        findSuggestionMatch: mentionMatch,
        allow: ({ state, range }) => {
          const { mention } = state.schema.nodes;
          const { parent } = state.doc.resolve(range.from);
          return mention !== undefined && parent.type.contentMatch.matchType(mention) !== null;
        },
        // What others write neither opens the list nor closes it.
        shouldShow: ({ transaction }) =>
          editor.view.hasFocus() &&
          (!isChangeOrigin(transaction) || key.getState(editor.state)?.active === true),
        command: ({ range, props: { kind, id, name } }) => {
          const named = { type: 'mention', attrs: { kind, subject: id, label: name } };
          editor
            .chain()
            .focus()
            .insertContentAt(range, [named, { type: 'text', text: ' ' }])
            .run();
        },
        render: () => ({
          onStart: ({ query, clientRect, command }) =>
            list.show({ query, choose: command, place: () => clientRect?.() ?? null }),
          onUpdate: ({ query, clientRect, command }) =>
            list.show({ query, choose: command, place: () => clientRect?.() ?? null }),
          onExit: () => list.hide(),
          onKeyDown: ({ event }) => !event.isComposing && list.takesKey(event.key),
        }),
      }),
    ];
  },
  onBlur() {
    this.options.list?.hide();
  },
});
