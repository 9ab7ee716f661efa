import { type Choice, choices } from '../../../shared/decisions/round.ts';
import type { BallotId, OrganisationId, PersonId, SignOffRoundId } from '../../../shared/kernel/ids.ts';
import { recall, remember } from '../../platform/memory.ts';

/** A statement that waits for the code that was mailed for it, and what it says. */
export type AskedCode = {
  readonly statement: BallotId;
  readonly sentTo: string;
  readonly choice: Choice;
  readonly organisation: OrganisationId;
};

/** Milliseconds for which the server takes the code. */
const lifetime = 10 * 60_000;

function placeOf(person: PersonId, round: SignOffRoundId): string {
  return `codice ${person} ${round}`;
}

/**
 * Whoever looks for the mail on a phone comes back to a page that the browser may have thrown away: the question for
 * the code is still there.
 */
export function keptCode(person: PersonId, round: SignOffRoundId, now: number): AskedCode | null {
  const kept = recall(placeOf(person, round));
  if (kept === null) return null;
  try {
    // What this page has written itself, or whatever stands under its name.
    const found = JSON.parse(kept) as Partial<Record<keyof AskedCode | 'until', unknown>> | null;
    const { statement, sentTo, organisation, until } = found ?? {};
    const choice = choices.find((one) => one === found?.choice);
    if (typeof until !== 'number' || until <= now || choice === undefined) return null;
    if (typeof statement !== 'string' || typeof sentTo !== 'string' || typeof organisation !== 'string')
      return null;
    // The server knows its statement again, and the page the seat.
    return { statement: statement as BallotId, sentTo, choice, organisation: organisation as OrganisationId };
  } catch {
    return null;
  }
}

export function keepCode(
  person: PersonId,
  round: SignOffRoundId,
  asked: AskedCode | null,
  now: number,
): void {
  const kept = asked && JSON.stringify({ ...asked, until: now + lifetime });
  remember(placeOf(person, round), kept);
}
