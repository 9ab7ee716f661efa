import { useEffect, useState } from 'react';

/** Whose words somebody looks at, as the marks in the text say: places in the lists of authors and days. */
export type AuthorHere = { readonly author: number; readonly day: number };

/** The author of the words under the caret, under the pointer, or touched last; null before anybody was. */
export function useAuthorHere(): AuthorHere | null {
  const [here, setHere] = useState<AuthorHere | null>(null);
  useEffect(() => {
    const look = (node: unknown) => {
      const found = authorAt(node);
      if (found === null) return;
      setHere((before) => (before?.author === found.author && before.day === found.day ? before : found));
    };
    const atCaret = () => look(document.getSelection()?.focusNode);
    const atPointer = (event: Event) => look(event.target);
    document.addEventListener('selectionchange', atCaret);
    document.addEventListener('pointerover', atPointer);
    document.addEventListener('click', atPointer);
    return () => {
      document.removeEventListener('selectionchange', atCaret);
      document.removeEventListener('pointerover', atPointer);
      document.removeEventListener('click', atPointer);
    };
  }, []);
  return here;
}

function authorAt(node: unknown): AuthorHere | null {
  const element = node instanceof Element ? node : node instanceof Node ? node.parentElement : null;
  const marked = element?.closest<HTMLElement>('[data-author]');
  if (!marked) return null;
  return { author: Number(marked.dataset['author']), day: Number(marked.dataset['day']) };
}
