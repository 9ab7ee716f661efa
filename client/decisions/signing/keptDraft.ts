import { type Choice, choices } from '../../../shared/decisions/round.ts';
import type { OrganisationId, PersonId, SignOffRoundId } from '../../../shared/kernel/ids.ts';
import { recall, remember } from '../../platform/memory.ts';

/** What somebody has chosen and written before she confirms. By organisation: the next round has seats of its own. */
export type Draft = {
  readonly organisation: OrganisationId | null;
  readonly choice: Choice | null;
  readonly reason: string;
};

export const emptyDraft: Draft = { organisation: null, choice: null, reason: '' };

function placeOf(person: PersonId, round: SignOffRoundId): string {
  return `parere ${person} ${round}`;
}

/** It stays on this device until the sign-off is recorded: no refusal and no closed page takes it away. */
export function keptDraft(person: PersonId, round: SignOffRoundId): Draft {
  return draftIn(recall(placeOf(person, round))) ?? emptyDraft;
}

export function keepDraft(person: PersonId, round: SignOffRoundId, draft: Draft | null): void {
  const isEmpty = draft === null || (draft.choice === null && draft.reason === '');
  remember(placeOf(person, round), isEmpty ? null : JSON.stringify(draft));
}

function draftIn(kept: string | null): Draft | null {
  if (kept === null) return null;
  try {
    const found: unknown = JSON.parse(kept);
    if (typeof found !== 'object' || found === null) return null;
    const { organisation, choice, reason } = found as Readonly<Record<string, unknown>>;
    return {
      // Known again among the seats of the round, or of no use.
      organisation: typeof organisation === 'string' ? (organisation as OrganisationId) : null,
      choice: choices.find((one) => one === choice) ?? null,
      reason: typeof reason === 'string' ? reason : '',
    };
  } catch {
    return null;
  }
}
