import { and, asc, eq } from 'drizzle-orm';
import { observation } from '../../drizzle/schema/discussion.ts';
import { threadAddress } from '../../shared/discussion/threadAddress.ts';
import type { Life } from '../../shared/documents/life.ts';
import { type DocumentStep, lives, type Standing } from '../../shared/documents/lives.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { ok, type RefusedOver, refuse } from '../../shared/kernel/result.ts';
import type { TransitionGuard } from '../documents/transitionGuard.ts';
import type { Reader } from '../platform/database.ts';

/**
 * A section of the plan leaves its consolidation only when no observation on it waits for a reply. The refusal
 * names each by its number, «33», and where its thread stands open. Whoever makes or reopens an observation holds
 * the document meanwhile, as the step does: none slips through.
 */
export const observationsGuard: TransitionGuard = async (tx, document, step) => {
  if (!leavesConsolidation(document, step)) return ok(null);
  const waiting = await waitingOn(tx, document.id);
  return waiting.length === 0 ? ok(null) : refuse('unanswered', waiting);
};

/** A step that does not follow anyhow is refused for that, not for what waits. */
function leavesConsolidation({ kind, state }: Standing, step: DocumentStep): boolean {
  if (kind !== 'plan_section' || state !== 'consolidation') return false;
  const life: Life = lives[kind];
  return (life.transitions[state]?.[step] ?? null) !== null;
}

async function waitingOn(reader: Reader, document: DocumentId): Promise<readonly RefusedOver[]> {
  const rows = await reader
    .select({ number: observation.number })
    .from(observation)
    .where(and(eq(observation.document, document), eq(observation.state, 'open')))
    .orderBy(asc(observation.number));
  return rows.map(({ number }) => ({ label: String(number), href: threadAddress(document, number) }));
}
