import type { DocumentId } from '../../shared/kernel/ids.ts';
import type { Act } from '../../shared/kernel/journalChain.ts';
import { type Result, refuse } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { dayInItaly } from '../../shared/people/day.ts';
import { isPersonOf } from '../people/personStore.ts';
import { isOrganisationOn } from '../people/territoryStore.ts';
import type { Reader, Transaction } from '../platform/database.ts';
import { done, transact } from '../platform/transact.ts';
import { raiseAccessVersion } from '../sync/documentStore.ts';
import { documentActs, type GrantTarget } from './acts.ts';
import type { DocumentsDeps } from './documentsDeps.ts';
import { deleteGrant, insertGrant } from './grantStore.ts';
import type { Profile } from './profileStore.ts';
import { mayManage, readable } from './rights.ts';

type ShareDeps = Pick<DocumentsDeps, 'db' | 'clock' | 'ids' | 'accessChanged'>;

/** Gives a person or an organisation the right to write a document. Giving it twice is one grant, one act. */
export async function grantDocument(
  deps: ShareDeps,
  actor: Actor,
  id: DocumentId,
  to: GrantTarget,
): Promise<Result<null>> {
  return changeGrants(deps, actor, id, async (tx) => {
    if (!(await isInDistrict(tx, actor, to, dayInItaly(deps.clock.now())))) return refuse('not_found');
    const grant = { id: deps.ids.newId(), document: id, to, by: actor.person, at: deps.clock.now() };
    const isNew = await insertGrant(tx, grant);
    return { ok: true, value: isNew ? documentActs.granted(id, actor.person, to) : null };
  });
}

/** Takes that right away. Whoever is writing loses it at once; where there was none, nothing is done. */
export async function withdrawGrant(
  deps: ShareDeps,
  actor: Actor,
  id: DocumentId,
  from: GrantTarget,
): Promise<Result<null>> {
  return changeGrants(deps, actor, id, async (tx) => {
    const wasThere = await deleteGrant(tx, id, from);
    return { ok: true, value: wasThere ? documentActs.grantWithdrawn(id, actor.person, from) : null };
  });
}

/** The change answers with its act; null when there was nothing to change. */
async function changeGrants(
  deps: ShareDeps,
  actor: Actor,
  id: DocumentId,
  change: (tx: Transaction) => Promise<Result<Act | null>>,
): Promise<Result<null>> {
  return transact(deps, actor.district, async (tx) => {
    const found = await sharable(tx, actor, id);
    if (!found.ok) return found;
    const changed = await change(tx);
    if (!changed.ok) return changed;
    if (changed.value === null) return done(null, []);
    await raiseAccessVersion(tx, id);
    return done(null, [changed.value], () => deps.accessChanged(id));
  });
}

/** The document, if the actor may say who writes it. */
export async function sharable(reader: Reader, actor: Actor, id: DocumentId): Promise<Result<Profile>> {
  const found = await readable(reader, actor, id);
  if (!found.ok) return found;
  return mayManage(actor, found.value) ? found : refuse('forbidden');
}

function isInDistrict(reader: Reader, actor: Actor, target: GrantTarget, today: string): Promise<boolean> {
  return 'person' in target
    ? isPersonOf(reader, actor.district, target.person)
    : isOrganisationOn(reader, actor.district, target.organisation, today);
}
