import { type CSSProperties, type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCell } from '../../../platform/cell.ts';
import { Button } from '../../../ui/Button.tsx';
import { keepFocus } from '../../editor/Tool.tsx';
import type { BesideText } from './besideText.ts';

type Props = { readonly beside: BesideText; readonly article: RefObject<HTMLElement | null> };

/**
 * What a reader may do with the words that she has just chosen. In the margin beside them where the sheet has
 * one, otherwise at the edge of the window where they are not: never over them.
 */
export function ChosenBar({ beside, article }: Props) {
  const { t } = useTranslation();
  const acts = useCell(beside.acts);
  const hasChosen = useCell(beside.hasChosen);
  const spot = useSpot(hasChosen, article);
  if (!acts || !spot || (acts.observe === null && acts.propose === null && acts.link === undefined))
    return null;
  return (
    // A press must not take away what is chosen: it is what the button is about.
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons are what one presses
    <div
      className={spot.low ? 'chosen-bar up' : 'chosen-bar'}
      style={{ '--at': `${spot.top}px`, '--above': `${spot.above}px` } as CSSProperties}
      onMouseDown={keepFocus}
    >
      {acts.observe && (
        <Button size="sm" icon="mark" onClick={acts.observe}>
          {t(($) => $.editor.beside.observe)}
        </Button>
      )}
      {acts.propose && (
        <Button size="sm" icon="propose" onClick={acts.propose}>
          {t(($) => $.editor.beside.propose)}
        </Button>
      )}
      {acts.link && (
        <Button size="sm" icon="link" onClick={acts.link}>
          {t(($) => $.editor.beside.link)}
        </Button>
      )}
    </div>
  );
}

/**
 * How far down on the sheet the chosen words begin; whether they reach the lower edge of the window, and how far
 * above that edge the bar then stands.
 */
type Spot = { readonly top: number; readonly low: boolean; readonly above: number };

/** Room at the lower edge for the bar and the dock, in pixels. */
const below = 140;
/** And at the upper one for the bars of the page. */
const upper = 170;

function useSpot(hasChosen: boolean, article: RefObject<HTMLElement | null>): Spot | null {
  const [spot, setSpot] = useState<Spot | null>(null);
  useEffect(() => {
    if (!hasChosen) return setSpot(null);
    const look = () => setSpot(spotOf(article.current));
    look();
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [hasChosen, article]);
  return spot;
}

function spotOf(article: HTMLElement | null): Spot | null {
  const selection = document.getSelection();
  const sheet = article?.parentElement;
  if (!sheet || !selection || selection.rangeCount === 0) return null;
  const words = selection.getRangeAt(0).getBoundingClientRect();
  const top = Math.round(words.top - sheet.getBoundingClientRect().top);
  const { innerHeight } = window;
  const above = Math.round(Math.min(innerHeight - words.top + 8, innerHeight - upper));
  return { top, low: words.bottom > innerHeight - below, above };
}
