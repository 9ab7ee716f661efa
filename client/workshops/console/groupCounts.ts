import type { ClusterId } from '../../../shared/kernel/ids.ts';
import type { ConsoleCard } from '../../../shared/workshops/board.ts';

/** What a group is made of: its shown cards, most supported first, those merged into them counted with them. */
export function groupOf(cards: readonly ConsoleCard[], id: ClusterId) {
  const inside = cards
    .filter(({ cluster, standing }) => cluster === id && standing.kind === 'shown')
    .toSorted((a, b) => b.supports - a.supports || (a.at < b.at ? -1 : 1));
  return {
    cards: inside,
    count: inside.length,
    tables: new Set(inside.map(({ table }) => table)).size,
    supports: inside.reduce((sum, { supports }) => sum + supports, 0),
  };
}
