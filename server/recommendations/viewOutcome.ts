import type { DocumentId } from '../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { can } from '../../shared/people/can.ts';
import type { OutcomeStanding } from '../../shared/recommendations/outcome.ts';
import { readable } from '../documents/rights.ts';
import { outcomeOf } from './outcomeStore.ts';
import type { AnswerDeps } from './recommendationsDeps.ts';

/** What the mayors answered, for whoever may read the recommendation. */
export async function viewOutcome(
  { db }: AnswerDeps,
  actor: Actor,
  document: DocumentId,
): Promise<Result<OutcomeStanding>> {
  const found = await readable(db, actor, document);
  if (!found.ok) return found;
  const { kind, state } = found.value;
  if (kind !== 'recommendation') return refuse('not_found');
  const may = can(actor, 'outcome.record', { sameDistrict: true });
  return ok({
    outcome: await outcomeOf(db, document),
    mayRecord: may && state === 'submitted_to_mayors',
  });
}
