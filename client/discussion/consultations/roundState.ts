import type { RoundRow } from '../../../shared/discussion/consultationApi.ts';

/** Where a round stands: closed by somebody, past its deadline, or open. */
export type RoundState = 'open' | 'over' | 'closed';

export function roundState({ closedAt, over }: Pick<RoundRow, 'closedAt' | 'over'>): RoundState {
  if (closedAt !== null) return 'closed';
  return over ? 'over' : 'open';
}
