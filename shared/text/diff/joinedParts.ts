import type { Part } from './textDifference.ts';

/** What stands together and has had the same fate is one part: a new chapter is one change, not forty. */
export function joinedParts(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const both = together(joined.at(-1), part);
    if (both === null) joined.push(part);
    else joined[joined.length - 1] = both;
  }
  return joined;
}

function together(last: Part | undefined, next: Part): Part | null {
  if (last === undefined || last.kind === 'changed' || next.kind === 'changed') return null;
  if (last.kind !== next.kind) return null;
  if ('move' in last && 'move' in next && last.move !== next.move) return null;
  return { ...last, units: [...last.units, ...next.units] };
}
