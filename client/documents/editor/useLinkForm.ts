import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { linkAddress } from './linkAddress.ts';

/** The link under the caret, or the one to be put there. What was typed stays when it is refused. */
export function useLinkForm(editor: Editor, onDone: () => void) {
  const { t } = useTranslation();
  const current = linkHere(editor);
  const needsWords = current === null && editor.state.selection.empty;
  const [typed, setTyped] = useState(current ?? '');
  const [words, setWords] = useState('');
  const [error, setError] = useState<string | null>(null);

  return {
    /** Its address; null where there is none yet. */
    current,
    /** Nothing is selected that could become the link. */
    needsWords,
    typed,
    type: (address: string) => {
      setTyped(address);
      setError(null);
    },
    words,
    setWords,
    error,
    put: () => {
      const href = linkAddress(typed);
      if (href === null) {
        setError(
          t(($) => (typed.trim() === '' ? $.editor.link.addressMissing : $.editor.link.addressRefused)),
        );
        return;
      }
      onDone();
      if (needsWords) insertLink(editor, href, words.trim() || typed.trim());
      else editor.chain().focus().extendMarkRange('link').setLink({ href }).run();
    },
    remove: () => {
      onDone();
      editor.chain().focus().extendMarkRange('link').unsetLink().run();
    },
  };
}

function linkHere(editor: Editor): string | null {
  const href: unknown = editor.getAttributes('link')['href'];
  return typeof href === 'string' && linkAddress(href) !== null ? href : null;
}

function insertLink(editor: Editor, href: string, words: string): void {
  editor
    .chain()
    .focus()
    .insertContent({ type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] })
    .unsetMark('link')
    .run();
}
