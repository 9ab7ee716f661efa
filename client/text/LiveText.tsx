import { type ReactNode, useEffect, useMemo, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import type { AnchorPlace } from '../../shared/text/anchor.ts';
import type { TextNode } from '../../shared/text/content.ts';
import { notesOf } from '../../shared/text/notes.ts';
import { plainText } from '../../shared/text/outline.ts';
import { filesOf } from '../../shared/text/textFiles.ts';
import { authoredContent } from './authors/authoredContent.ts';
import type { ShownAuthors } from './authors/shownAuthors.ts';
import { type LiveContent, liveContent } from './liveContent.ts';
import { markedContent } from './passages/markedContent.ts';
import { placedPassages } from './passages/placedPassage.ts';
import { type AnchoredPassage, placesByKey } from './passages/placesByKey.ts';
import { StaticText } from './StaticText.tsx';

type Props = {
  /** Null until the text is here. */
  readonly doc: Y.Doc | null;
  /** What is shown until then. */
  readonly first: TextNode;
  /** The text of a version, where one stands for the text (C3): it is drawn, and the Y.Doc says only what stands where. */
  readonly frozen?: TextNode | null;
  /** Marks the words by who wrote them, if anybody wants to see it. */
  readonly authors?: ShownAuthors | null;
  /** What is to be marked in it. */
  readonly passages?: readonly AnchoredPassage[];
  /** Told where the passages stand, again with every new state of the text. */
  readonly onPlaces?: (places: ReadonlyMap<string, AnchorPlace>) => void;
  /** What stands in place of a text without a word or an image. */
  readonly empty: string;
  /** Told of every new state of the text, for the outline beside it. */
  readonly onContent: (content: TextNode) => void;
};

/** The text of a Y.Doc as it changes, for those who read and do not write. */
export function LiveText({
  doc,
  first,
  frozen = null,
  authors = null,
  passages = none,
  onPlaces,
  empty,
  onContent,
}: Props): ReactNode {
  const live = useMemo(
    () => (doc === null || frozen !== null ? still(frozen ?? first) : liveContent(doc)),
    [doc, first, frozen],
  );
  const content = useSyncExternalStore(live.subscribe, live.current);
  useEffect(() => onContent(content), [content, onContent]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `content` is the sign that the Y.Doc is another
  const places = useMemo(
    () => (doc === null ? nowhere : placesByKey(doc, passages)),
    [doc, passages, content],
  );
  useEffect(() => onPlaces?.(places), [places, onPlaces]);
  if (isBlank(content)) return <p className="muted">{empty}</p>;
  if (doc === null) return <StaticText content={content} />;
  const authored = authors ? authoredContent(content, doc, authors) : content;
  // Authors first: what is put between the words of a text would count as somebody's words.
  return <StaticText content={markedContent(authored, placedPassages(passages, places))} />;
}

const none: readonly AnchoredPassage[] = [];
const nowhere: ReadonlyMap<string, AnchorPlace> = new Map();

function isBlank(content: TextNode): boolean {
  return plainText(content).trim() === '' && notesOf(content).length === 0 && filesOf(content).size === 0;
}

function still(content: TextNode): LiveContent {
  return { current: () => content, subscribe: () => () => {} };
}
