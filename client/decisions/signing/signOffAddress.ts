import type { SignOffRoundId } from '../../../shared/kernel/ids.ts';

/** Where one's own sign-off stands: the way back from a comparison. */
export function signOffAddress(round: SignOffRoundId): string {
  return `/sedute/${round}/parere`;
}
