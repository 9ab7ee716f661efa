import type { ClusterId } from '../../../shared/kernel/ids.ts';
import type { ConsoleCard } from '../../../shared/workshops/board.ts';

/** What a group is made of: its shown cards, most supported first, those merged into them counted with them. */
export function groupOf(cards: readonly ConsoleCard[], id: ClusterId) {
  const inside = cards
    .filter(({ cluster, standing }) => cluster === id && standing.kind === 'shown')
    .toSorted((a, b) => b.supports - a.supports || (a.at < b.at ? -1 : 1));
  const held = new Set(inside.flatMap(({ holds }) => holds));
  const all = [...inside, ...cards.filter((card) => held.has(card.id) && card.hidden === null)];
  return {
    cards: inside,
    count: all.length,
    tables: new Set(all.map(({ table }) => table)).size,
    supports: inside.reduce((sum, { supports }) => sum + supports, 0),
  };
}
