import type { NumberingLevel } from './wordNumbering.ts';

/** Counts list items as Word does: on through the whole text, and anew below every higher item. */
export class ListCounters {
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #restarted = new Set<string>();

  /** The number of the next item of this numbering at this level. */
  next(numId: string, level: number, { counter, start, restart }: NumberingLevel): number {
    const counts = this.#counts.get(counter) ?? [];
    this.#counts.set(counter, counts);
    const first = `${numId}:${level}`;
    if (restart !== null && !this.#restarted.has(first)) counts[level] = restart;
    else counts[level] = (counts[level] ?? start - 1) + 1;
    this.#restarted.add(first);
    counts.length = level + 1;
    return counts[level] ?? start;
  }
}
