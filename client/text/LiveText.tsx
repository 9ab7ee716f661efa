import { type ReactNode, useEffect, useMemo, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import type { TextNode } from '../../shared/text/content.ts';
import { type LiveContent, liveContent } from './liveContent.ts';
import { StaticText } from './StaticText.tsx';

type Props = {
  /** Null until the text is here. */
  readonly doc: Y.Doc | null;
  /** What is shown until then. */
  readonly first: TextNode;
  /** Told of every new state of the text, for the outline beside it. */
  readonly onContent: (content: TextNode) => void;
};

/** The text of a Y.Doc as it changes, for those who read and do not write. */
export function LiveText({ doc, first, onContent }: Props): ReactNode {
  const live = useMemo(() => (doc === null ? still(first) : liveContent(doc)), [doc, first]);
  const content = useSyncExternalStore(live.subscribe, live.current);
  useEffect(() => onContent(content), [content, onContent]);
  return <StaticText content={content} />;
}

function still(content: TextNode): LiveContent {
  return { current: () => content, subscribe: () => () => {} };
}
