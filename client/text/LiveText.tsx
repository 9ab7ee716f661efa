import { type ReactNode, useEffect, useMemo, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import type { TextNode } from '../../shared/text/content.ts';
import { notesOf } from '../../shared/text/notes.ts';
import { plainText } from '../../shared/text/outline.ts';
import { filesOf } from '../../shared/text/textFiles.ts';
import { authoredContent } from './authors/authoredContent.ts';
import type { ShownAuthors } from './authors/shownAuthors.ts';
import { type LiveContent, liveContent } from './liveContent.ts';
import { StaticText } from './StaticText.tsx';

type Props = {
  /** Null until the text is here. */
  readonly doc: Y.Doc | null;
  /** What is shown until then. */
  readonly first: TextNode;
  /** Marks the words by who wrote them, if anybody wants to see it. */
  readonly authors?: ShownAuthors | null;
  /** What stands in place of a text without a word or an image. */
  readonly empty: string;
  /** Told of every new state of the text, for the outline beside it. */
  readonly onContent: (content: TextNode) => void;
};

/** The text of a Y.Doc as it changes, for those who read and do not write. */
export function LiveText({ doc, first, authors = null, empty, onContent }: Props): ReactNode {
  const live = useMemo(() => (doc === null ? still(first) : liveContent(doc)), [doc, first]);
  const content = useSyncExternalStore(live.subscribe, live.current);
  useEffect(() => onContent(content), [content, onContent]);
  if (isBlank(content)) return <p className="muted">{empty}</p>;
  return <StaticText content={authors && doc ? authoredContent(content, doc, authors) : content} />;
}

function isBlank(content: TextNode): boolean {
  return plainText(content).trim() === '' && notesOf(content).length === 0 && filesOf(content).size === 0;
}

function still(content: TextNode): LiveContent {
  return { current: () => content, subscribe: () => () => {} };
}
