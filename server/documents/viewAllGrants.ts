import type { DocumentGrants } from '../../shared/documents/api.ts';
import { documentKinds } from '../../shared/documents/kind.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { can } from '../../shared/people/can.ts';
import { dayInItaly } from '../../shared/people/day.ts';
import type { DocumentsDeps } from './documentsDeps.ts';
import { granteesOf, namedGrants } from './grantees.ts';
import { grantsOnAll } from './grantStore.ts';
import { profilesOf } from './profileStore.ts';
import { mayManage } from './rights.ts';

/** Every right to write, of the documents that the actor may manage, in the order of the plan. */
export async function viewAllGrants(
  deps: Pick<DocumentsDeps, 'db' | 'clock' | 'places'>,
  actor: Actor,
): Promise<Result<readonly DocumentGrants[]>> {
  const within = { sameDistrict: true };
  if (!documentKinds.some((kind) => can(actor, `${kind}.manage`, within))) return refuse('forbidden');
  const profiles = await profilesOf(deps.db, actor.district);
  const managed = profiles.filter((profile) => mayManage(actor, profile));
  const ids = managed.map(({ id }) => id);
  const [grants, places, everybody] = await Promise.all([
    grantsOnAll(deps.db, ids),
    deps.places(deps.db, ids),
    granteesOf(deps.db, actor, dayInItaly(deps.clock.now())),
  ]);
  const byDocument = Map.groupBy(grants, ({ document }) => document);
  const rows = managed.flatMap(({ id, title }): readonly DocumentGrants[] => {
    const granted = namedGrants(byDocument.get(id) ?? [], everybody);
    const document = { id, title, number: places.get(id)?.number ?? null };
    return granted.length === 0 ? [] : [{ document, granted }];
  });
  return ok(rows.toSorted(inReadingOrder));
}

/** Numbers of the plan as people count ("9.B" before "10"), then what stands outside it, by title. */
function inReadingOrder({ document: a }: DocumentGrants, { document: b }: DocumentGrants): number {
  if (a.number === null || b.number === null) {
    return Number(a.number === null) - Number(b.number === null) || a.title.localeCompare(b.title, 'it');
  }
  return a.number.localeCompare(b.number, 'it', { numeric: true });
}
