import type { DistrictId, GuestId } from '../kernel/ids.ts';

/** Somebody without an account, as her session knows her: always marked as a guest, wherever her name stands. */
export type Guest = {
  readonly id: GuestId;
  readonly district: DistrictId;
  /** As she gave it; null once it has been forgotten. */
  readonly name: string | null;
  /** The body for which she came, by name; null: none. */
  readonly organisation: string | null;
};
