import { type PlanSectionStep, planSectionAfter } from '../../shared/documents/planSectionLife.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { type Refused, refuse } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import type { DocumentsDeps } from './documentsDeps.ts';
import { mayAdvance, readable } from './rights.ts';

/** A step in a document's life. No step can be taken yet: the answer says why, and nothing is written. */
export async function advanceDocument(
  deps: Pick<DocumentsDeps, 'db'>,
  actor: Actor,
  id: DocumentId,
  step: PlanSectionStep,
): Promise<Refused> {
  const found = await readable(deps.db, actor, id);
  if (!found.ok) return found;
  if (!mayAdvance(actor, found.value)) return refuse('forbidden');
  const after = planSectionAfter(found.value.state, step);
  return after.ok ? refuse('not_built_yet') : after;
}
