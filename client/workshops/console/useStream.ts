import { useMemo, useState } from 'react';
import type { ContributionId, WorkshopTableId } from '../../../shared/kernel/ids.ts';
import type { ConsoleCard } from '../../../shared/workshops/board.ts';
import type { ContributionKind } from '../../../shared/workshops/contribution.ts';
import { alikeAmong } from '../../../shared/workshops/resemblance.ts';

export type Sought = {
  readonly table: WorkshopTableId | null;
  readonly kind: ContributionKind | null;
  readonly words: string;
  /** Those that resemble this one, and itself. */
  readonly like: ContributionId | null;
};

/** Which contributions the stream shows, newest first, and which of them resemble others. */
export function useStream(cards: readonly ConsoleCard[], { table, kind, words, like }: Sought) {
  const free = useMemo(() => cards.filter(({ standing }) => standing.kind !== 'merged'), [cards]);
  const alike = useAlike(free);
  const wanted = folded(words);
  const shown = free
    .filter((card) => table === null || card.table === table)
    .filter((card) => kind === null || card.kind === kind)
    .filter((card) => wanted === '' || folded(card.text).includes(wanted))
    .filter((card) => like === null || card.id === like || alike.get(like)?.includes(card.id))
    .toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return { free, alike, shown };
}

/** Asked anew when a card comes or goes, not when one is supported. */
function useAlike(free: readonly ConsoleCard[]) {
  const shown = free.filter(({ standing }) => standing.kind === 'shown');
  const key = shown.map(({ id }) => id).join();
  const [known, setKnown] = useState(() => ({ key, alike: alikeAmong(shown) }));
  if (known.key === key) return known.alike;
  const alike = alikeAmong(shown);
  setKnown({ key, alike });
  return alike;
}

/**
 * What has come while somebody reads waits above the list until it is asked for, so that nothing moves under her hand.
 * Answers what to show, how many wait, and what to tell of pointer, focus and scrolling.
 */
export function useCalm(shown: readonly ConsoleCard[], sought: Sought) {
  const [isReading, setReading] = useState(false);
  const [known, setKnown] = useState<ReadonlySet<ContributionId> | null>(null);
  const begin = () => {
    if (isReading) return;
    setReading(true);
    setKnown(new Set(shown.map(({ id }) => id)));
  };
  // Another question has another answer, whole.
  const question = JSON.stringify(sought);
  const [asked, setAsked] = useState(question);
  if (asked !== question) {
    setAsked(question);
    setKnown(isReading ? new Set(shown.map(({ id }) => id)) : null);
  }
  const calm = isReading && known !== null && asked === question;
  const fresh = calm ? shown.filter(({ id }) => !known.has(id)).length : 0;
  return {
    cards: calm ? shown.filter(({ id }) => known.has(id)) : shown,
    fresh,
    begin,
    end: () => {
      setReading(false);
      setKnown(null);
    },
    showFresh: () => setKnown(new Set(shown.map(({ id }) => id))),
  };
}

function folded(text: string): string {
  return text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').trim();
}
