/** The most columns or rows that one cell may reach over; more is nobody's table. */
const widest = 100;

/** Whether a text may say so of a cell. */
export function isSpan(said: unknown): boolean {
  return typeof said === 'number' && spanOf(said) === said;
}

/** A span from what a page, a file or a text says; 1 for whatever is none. */
export function spanOf(said: unknown): number {
  const cells = Number(said ?? 1);
  return Number.isSafeInteger(cells) && cells >= 1 ? Math.min(cells, widest) : 1;
}
