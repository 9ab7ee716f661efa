import type { ProposedOutcome, RoundKind } from '../../../shared/decisions/round.ts';
import { type OpenRound, openRoundBody, type RoundChoices } from '../../../shared/decisions/roundApi.ts';
import type { Rule } from '../../../shared/decisions/rule.ts';
import type { BodyId, SignOffRoundId, VersionId } from '../../../shared/kernel/ids.ts';
import type { Parsed } from '../../people/register/useDraft.ts';
import { momentOf, type WrittenMoment } from './MomentFields.tsx';

type Body = RoundChoices['bodies'][number];

/** A round as it is being written. */
export type RoundDraft = {
  readonly kind: RoundKind;
  readonly body: BodyId | null;
  readonly on: 'version' | 'plan' | 'recommendation';
  readonly version: VersionId | null;
  readonly outcome: ProposedOutcome['outcome'];
  readonly outcomeReason: string;
  readonly rule: Rule;
  readonly call: 'first' | 'second';
  readonly follows: SignOffRoundId | null;
  readonly inSitting: boolean;
  readonly sitting: WrittenMoment;
  readonly place: string;
  readonly hasDeadline: boolean;
  readonly deadline: WrittenMoment;
  readonly instructions: string;
};

export const outcomes = ['accepted', 'accepted_in_part', 'deferred', 'declined'] as const;

/** An opinion and a signature round end by their deadline. */
export function needsDeadline(kind: RoundKind): boolean {
  return kind !== 'vote';
}

/** Which frozen texts can be put to this: agreements are signed, everything else is decided by a body. */
export function textsFor(
  draft: Pick<RoundDraft, 'kind' | 'on'>,
  { texts }: RoundChoices,
): RoundChoices['texts'] {
  if (draft.kind === 'signature') return texts.filter(({ kind }) => kind === 'agreement');
  const wanted = draft.on === 'recommendation' ? 'recommendation' : 'plan_section';
  return texts.filter(({ kind }) => kind === wanted);
}

/** Where somebody has to write something for what she has chosen. */
type Missing = 'text' | 'body' | 'outcomeReason' | 'sitting' | 'place' | 'deadline';

/** Why a body cannot decide as it is: nobody sits in it, or nobody could close what is opened. */
export function lackOf({ seats, chair }: Body): 'sitters' | 'chair' | null {
  if (seats.every(({ holder }) => holder === null)) return 'sitters';
  return chair === null ? 'chair' : null;
}

export function missingIn(draft: RoundDraft, { bodies }: RoundChoices, now: Date): readonly Missing[] {
  const missing: Missing[] = [];
  const { kind, on } = draft;
  const body = bodies.find(({ id }) => id === draft.body);
  if (kind !== 'signature' && (body === undefined || lackOf(body) !== null)) missing.push('body');
  if ((kind === 'signature' || on !== 'plan') && draft.version === null) missing.push('text');
  const proposes = kind !== 'signature' && on === 'recommendation';
  if (proposes && draft.outcome !== 'accepted' && draft.outcomeReason.trim() === '')
    missing.push('outcomeReason');
  if (draft.inSitting && momentOf(draft.sitting) === null) missing.push('sitting');
  if (draft.inSitting && draft.place.trim() === '') missing.push('place');
  if (draft.hasDeadline || needsDeadline(kind)) {
    const moment = momentOf(draft.deadline);
    if (moment === null || moment <= now) missing.push('deadline');
  }
  return missing;
}

/** What will be sent, as the server's own schema reads it. */
export function parseRound(draft: RoundDraft, choices: RoundChoices, now: Date): Parsed<OpenRound> {
  const missing = missingIn(draft, choices, now);
  if (missing.length > 0)
    return { success: false, error: { issues: missing.map((path) => ({ path: [path] })) } };
  const { kind, on, version, outcome, body, rule, call, follows } = draft;
  const written = draft.instructions.trim();
  const timing = {
    sitting: draft.inSitting
      ? { at: momentOf(draft.sitting)?.toISOString(), place: draft.place.trim() }
      : null,
    deadline: draft.hasDeadline || needsDeadline(kind) ? momentOf(draft.deadline)?.toISOString() : null,
    instructions: written === '' ? null : written,
  };
  if (kind === 'signature') return openRoundBody.safeParse({ kind, version, ...timing });
  const reason = draft.outcomeReason.trim();
  const object = {
    version: { on, version },
    plan: { on },
    recommendation: { on, version, outcome, reason: reason === '' ? null : reason },
  }[on];
  return openRoundBody.safeParse({ kind, body, object, rule, call, follows, ...timing });
}
