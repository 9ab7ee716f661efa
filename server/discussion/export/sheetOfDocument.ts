import type { DocumentId } from '../../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import { readable } from '../../documents/rights.ts';
import type { DiscussionDeps } from '../discussionDeps.ts';
import { observedIn } from '../observedStore.ts';
import { type ReplySheet, sheetOf, sheetSections } from './replySheet.ts';

/** Every observation on one text with its reply, of whatever round or none. */
export async function sheetOfDocument(
  deps: Pick<DiscussionDeps, 'db' | 'clock' | 'places'>,
  actor: Actor,
  id: DocumentId,
): Promise<Result<ReplySheet>> {
  const found = await readable(deps.db, actor, id);
  if (!found.ok) return found;
  const { kind, title } = found.value;
  if (!can(actor, `${kind}.answer`, { sameDistrict: true })) return refuse('forbidden');
  const [places, observed] = await Promise.all([
    deps.places(deps.db, [id]),
    observedIn(deps.db, { document: id }),
  ]);
  const number = places.get(id)?.number ?? null;
  const sections = sheetSections([{ id, title, number }], observed);
  return ok(await sheetOf(deps, { about: number ?? title, round: null, sections }));
}
