import { dayInItaly } from '../../../shared/people/day.ts';
import { isOver, type Term } from '../../../shared/people/term.ts';

/** Its last day has passed. One that is still to come does not make it past. */
export function isPast(term: Pick<Term, 'until'>): boolean {
  return isOver(term, dayInItaly(new Date()));
}
