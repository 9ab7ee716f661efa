import { type ComponentProps, useMemo } from 'react';
import { readDoc } from '../../../../shared/text/anchor/readDoc.ts';
import { useCell } from '../../../platform/cell.ts';
import { OutlineList } from '../OutlineList.tsx';
import type { BesideText } from './besideText.ts';
import { countUnder } from './countUnder.ts';

type Props = Omit<ComponentProps<typeof OutlineList>, 'waiting'> & { readonly beside: BesideText };

/** The outline, with the number of observations that wait under each heading. */
export function CountedOutline({ beside, ...outline }: Props) {
  const { items } = outline;
  const doc = useCell(beside.surface)?.doc ?? null;
  const passages = useCell(beside.passages);
  const places = useCell(beside.places);
  const waiting = useMemo(() => {
    const found = passages.flatMap(({ key, tone }) => {
      const place = places.get(key);
      return tone === 'waiting' && place?.kind === 'found' ? [place.from] : [];
    });
    return doc === null || found.length === 0 ? none : countUnder(readDoc(doc).body, items, found);
  }, [doc, items, passages, places]);
  return <OutlineList {...outline} waiting={waiting} />;
}

const none: ReadonlyMap<string, number> = new Map();
