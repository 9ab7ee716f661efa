import type { ReactNode } from 'react';
import type { WordsAround } from '../discussionDesk.ts';

type Props = { readonly words: WordsAround | null; readonly children: ReactNode };

/** A change with what stands around it and stays, so that nobody accepts half a sentence unseen. */
export function AroundWords({ words, children }: Props) {
  if (words === null) return children;
  return (
    <>
      <span className="muted">{words.before}</span>
      {children}
      <span className="muted">{words.after}</span>
    </>
  );
}
