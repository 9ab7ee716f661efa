import type { SignView } from '../../../shared/decisions/roundApi.ts';

/** A seat for which this person speaks, or did. */
export type SignSeat = SignView['seats'][number];
