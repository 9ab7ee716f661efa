import type { GrantsView } from '../../shared/documents/api.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { dayInItaly } from '../../shared/people/day.ts';
import type { DocumentsDeps } from './documentsDeps.ts';
import { granteesOf, namedGrants } from './grantees.ts';
import { grantsOn } from './grantStore.ts';
import { sharable } from './shareDocument.ts';

/** Those who may write beside the plan office, and those who could be asked to. */
export async function viewGrants(
  deps: Pick<DocumentsDeps, 'db' | 'clock'>,
  actor: Actor,
  id: DocumentId,
): Promise<Result<GrantsView>> {
  const found = await sharable(deps.db, actor, id);
  if (!found.ok) return found;
  const [grants, everybody] = await Promise.all([
    grantsOn(deps.db, id),
    granteesOf(deps.db, actor, dayInItaly(deps.clock.now())),
  ]);
  const granted = namedGrants(grants, everybody);
  const taken = new Set<string>(granted.map((grantee) => grantee.id));
  return ok({ granted, candidates: everybody.candidates.filter((grantee) => !taken.has(grantee.id)) });
}
