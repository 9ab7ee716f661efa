import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Anchor } from '../../../shared/text/anchor.ts';
import type { TextSide } from '../../documents/page/companion.ts';
import { announce } from '../../ui/announce.ts';

/** Takes the words that are chosen in the text, to be linked; without any it says how. The same function for ever. */
export function useLinkChosen(side: TextSide, onPassage: (passage: Anchor | null) => void): () => void {
  const { t } = useTranslation();
  const now = useRef(side);
  now.current = side;
  return useCallback(() => {
    const anchor = now.current.chosen()?.anchor ?? null;
    if (anchor === null) announce(t(($) => $.matrix.chooseFirst));
    onPassage(anchor);
  }, [onPassage, t]);
}
