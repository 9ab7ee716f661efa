import { useEffect, useMemo, useRef } from 'react';
import type * as Y from 'yjs';
import { contentOf, type TextNode } from '../../../../shared/text/content.ts';
import { useCell } from '../../../platform/cell.ts';
import type { ShownAuthors } from '../../../text/authors/shownAuthors.ts';
import { LiveText } from '../../../text/LiveText.tsx';
import { chosenWords } from '../../../text/passages/chosenWords.ts';
import { PassageChoice } from '../../../text/passages/passageChoice.ts';
import { ReadSheet } from '../ReadSheet.tsx';
import type { BesideText } from './besideText.ts';
import { ChosenBar } from './ChosenBar.tsx';
import { calmPlaces } from './calmPlaces.ts';
import { chosenPassage } from './chosenPassage.ts';

type Props = {
  readonly beside: BesideText;
  /** Null until the text is here. */
  readonly doc: Y.Doc | null;
  readonly first: TextNode;
  /** The text of the version that stands for it; null while it is written. */
  readonly frozen: TextNode | null;
  readonly label: string;
  readonly empty: string;
  readonly toolsToCome: boolean;
  readonly authors: ShownAuthors | null;
  readonly onContent: (content: TextNode) => void;
};

/** The text for those who only read it, with its passages marked, and with what they choose in it. */
export function ReadText({ beside, doc, label, toolsToCome, ...text }: Props) {
  const article = useRef<HTMLElement>(null);
  const passages = useCell(beside.passages);
  const choose = useCell(beside.onChoose);
  const places = useMemo(() => calmPlaces(beside.places), [beside]);
  useEffect(() => places.stop, [places]);
  useReadSurface(beside, doc, article);
  return (
    <PassageChoice.Provider value={choose}>
      <ReadSheet
        label={label}
        toolsToCome={toolsToCome}
        article={article}
        aside={<ChosenBar beside={beside} article={article} />}
      >
        <LiveText doc={doc} {...text} passages={passages} onPlaces={places.tell} />
      </ReadSheet>
    </PassageChoice.Provider>
  );
}

/** What the reader has chosen with mouse, finger or keys, for whoever speaks of it. */
function useReadSurface(
  beside: BesideText,
  doc: Y.Doc | null,
  article: React.RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const chosen = () => {
      if (article.current === null || doc === null) return null;
      const words = chosenWords(article.current, contentOf(doc));
      return words && chosenPassage(doc, words);
    };
    beside.surface.set({ doc, writing: false, chosen, focus: () => article.current?.focus() });
    const look = () => beside.hasChosen.set(doc !== null && hasWords(article.current));
    look();
    document.addEventListener('selectionchange', look);
    return () => {
      document.removeEventListener('selectionchange', look);
      beside.hasChosen.set(false);
      beside.surface.set(null);
    };
  }, [beside, doc, article]);
}

function hasWords(article: HTMLElement | null): boolean {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return false;
  return article?.contains(selection.getRangeAt(0).commonAncestorContainer) ?? false;
}
