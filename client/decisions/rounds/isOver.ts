import type { RoundRow } from '../../../shared/decisions/roundApi.ts';

/** Whether the time for speaking is past; a vote is then still open until its chair closes it. */
export function isOver({ deadline }: Pick<RoundRow, 'deadline'>, now: Date): boolean {
  return deadline !== null && new Date(deadline) <= now;
}
