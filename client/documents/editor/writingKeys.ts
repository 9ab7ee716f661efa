import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';

type Options = { readonly onLink: () => void };

/** Keys beyond those that each node brings along. */
export const WritingKeys = Extension.create<Options>({
  name: 'writingKeys',
  // Before the lists, whose own Tab would let go of the text where nothing can be indented.
  priority: 1100,

  addOptions() {
    return { onLink: () => {} };
  },

  addKeyboardShortcuts() {
    return {
      'Mod-Shift-k': () => {
        this.options.onLink();
        return true;
      },
      Tab: ({ editor }) => {
        if (!editor.isActive('listItem')) return false;
        editor.commands.sinkListItem('listItem');
        return true;
      },
      'Shift-Tab': ({ editor }) => {
        if (!editor.isActive('listItem')) return false;
        editor.commands.liftListItem('listItem');
        return true;
      },
    };
  },

  addProseMirrorPlugins() {
    return [tabAfterEscape()];
  },
});

/** After Esc the next Tab belongs to the browser, so that the keyboard is never caught in a list. */
function tabAfterEscape(): Plugin {
  let leaving = false;
  return new Plugin({
    key: new PluginKey('tabAfterEscape'),
    props: {
      handleDOMEvents: {
        keydown: (_view, event) => {
          if (event.key === 'Tab' && leaving) return true;
          if (event.key !== 'Shift') leaving = event.key === 'Escape';
          return false;
        },
        blur: () => {
          leaving = false;
          return false;
        },
      },
    },
  });
}
