import { ok, type Result, refuse } from '../kernel/result.ts';

/**
 * From a first day to a last one, both included; null: no end is known. A term whose last day comes before its
 * first was never valid: this is how a mistaken one is taken back.
 */
export type Term = { readonly from: string; readonly until: string | null };

/** The last day of a term that has no end. */
const endless = '9999-12-31';

export function wasEver({ from, until }: Term): boolean {
  return until === null || until >= from;
}

export function isValidOn({ from, until }: Term, day: string): boolean {
  return from <= day && (until === null || until >= day);
}

/** Its last day has passed: what was done under it stays as it was, and so does the term. */
export function isOver({ until }: Pick<Term, 'until'>, today: string): boolean {
  return until !== null && until < today;
}

/** Some day belongs to both. */
export function overlap(a: Term, b: Term): boolean {
  if (!wasEver(a) || !wasEver(b)) return false;
  return a.from <= (b.until ?? endless) && b.from <= (a.until ?? endless);
}

/** The last day of a term that cannot outlive something else: a membership and its organisation. */
export function earlierEnd(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

export function dayBefore(day: string): string {
  return daysFrom(day, -1);
}

function daysFrom(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/**
 * Whose term ends when somebody takes a seat from a day on: whoever sits there on that day, until the day
 * before; null where nobody does. Whoever began on that very day is taken for a mistake and never sat there.
 * A term that is over is not rewritten, and one that begins later is ended first, by hand.
 */
export function predecessorOf<T extends Term>(
  holders: readonly T[],
  from: string,
  today: string,
): Result<T | null> {
  const after = holders.filter((holder) => overlap(holder, { from, until: null }));
  if (after.some((holder) => holder.from > from)) return refuse('already_there');
  const [predecessor = null] = after;
  if (predecessor !== null && isOver(predecessor, today)) return refuse('outside_term');
  return ok(predecessor);
}

/** The last day up to which some term holds on every day from this one on; the day before it where none does. */
export function coveredUntil(terms: readonly Term[], day: string): string {
  let last = dayBefore(day);
  for (const term of terms.filter(wasEver).toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (last === endless || term.from > daysFrom(last, 1)) break;
    const until = term.until ?? endless;
    if (until > last) last = until;
  }
  return last;
}
