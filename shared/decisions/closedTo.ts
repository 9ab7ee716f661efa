import type { PersonId } from '../kernel/ids.ts';

/** What is known of a round where its record is read. */
export type RoundSecrecy = {
  readonly open: boolean;
  /** Whoever presides over it now; null for a signature round. */
  readonly chair: PersonId | null;
};

/**
 * Whether what was said in this ballot is still closed to a reader (docs/spec/decisions.md R8): while its round is
 * open, choices and reasons are for whoever spoke, whoever entered it for her, and the chair. That somebody has
 * spoken, and for which seat, is open to all.
 */
export function isClosedTo(
  reader: PersonId,
  round: RoundSecrecy,
  ballot: { readonly person: PersonId; readonly enteredBy: PersonId | null },
): boolean {
  if (!round.open) return false;
  return ![round.chair, ballot.person, ballot.enteredBy].includes(reader);
}
