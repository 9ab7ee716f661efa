import type { Mentionable } from './api.ts';

/** How many are shown at once. */
const shown = 8;

/**
 * Whom somebody may mean who has typed this, the best first: whose name begins with it, then of whose name
 * a word begins with it, then of whose office or organisation. Accents and capitals do not count.
 */
export function bestMatches(all: readonly Mentionable[], typed: string): readonly Mentionable[] {
  const query = plain(typed).trim();
  return all
    .map((one) => ({ one, rank: rankOf(one, query) }))
    .filter(({ rank }) => rank < noMatch)
    .toSorted((a, b) => a.rank - b.rank || a.one.name.localeCompare(b.one.name, 'it'))
    .slice(0, shown)
    .map(({ one }) => one);
}

const noMatch = 3;

function rankOf({ name, detail }: Mentionable, query: string): number {
  if (plain(name).startsWith(query)) return 0;
  if (hasWord(name, query)) return 1;
  return hasWord(detail, query) ? 2 : noMatch;
}

/** Whether the query begins at the beginning of a word. */
function hasWord(text: string, query: string): boolean {
  return ` ${plain(text).replaceAll(/[^\p{L}\p{N}]+/gu, ' ')}`.includes(` ${query}`);
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
