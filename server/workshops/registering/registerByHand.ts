import type { RegistrationId, WorkshopId, WorkshopTableId } from '../../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { dayInItaly } from '../../../shared/people/day.ts';
import type { Register } from '../../../shared/workshops/registeringApi.ts';
import { isOrganisationOn } from '../../people/territoryStore.ts';
import { done, transact } from '../../platform/transact.ts';
import { workshopActs } from '../acts.ts';
import { preparing } from '../preparing/preparing.ts';
import { tableOf } from '../tableStore.ts';
import type { WorkshopsDeps } from '../workshopsDeps.ts';
import { deleteRegistration, insertRegistrations, seatRegistration } from './registrationStore.ts';

/** Somebody who rang up: registered by whoever prepares the workshop. */
export async function registerByHand(
  deps: WorkshopsDeps,
  actor: Actor,
  id: WorkshopId,
  { name, organisation, accessibility }: Register,
): Promise<Result<RegistrationId>> {
  return transact(deps, actor.district, async (tx) => {
    const workshop = await preparing(tx, actor, id, ['preparing', 'open']);
    if (!workshop.ok) return workshop;
    const at = deps.clock.now();
    const known =
      organisation === null || (await isOrganisationOn(tx, actor.district, organisation, dayInItaly(at)));
    if (!known) return refuse('not_found');
    const made = deps.ids.newId<RegistrationId>();
    const row = { id: made, workshop: id, invitation: null, organisation, name, accessibility, at };
    await insertRegistrations(tx, [row]);
    return done(made, [workshopActs.registered(id, actor.person, { organisation, people: 1 })]);
  });
}

/** Takes somebody off the list, whoever put her there; nothing of her stays. */
export async function takeOff(
  deps: WorkshopsDeps,
  actor: Actor,
  id: WorkshopId,
  registration: RegistrationId,
): Promise<Result<null>> {
  return transact(deps, actor.district, async (tx) => {
    const workshop = await preparing(tx, actor, id, ['preparing', 'open']);
    if (!workshop.ok) return workshop;
    const deleted = await deleteRegistration(tx, registration, { workshop: id });
    if (deleted === false) return refuse('not_found');
    return done(null, [workshopActs.registrationWithdrawn(id, actor.person, deleted)]);
  });
}

/** Where somebody is to sit, by hand: no draw moves her then. At no table, the next draw may seat her again. */
export async function seatByHand(
  deps: WorkshopsDeps,
  actor: Actor,
  id: WorkshopId,
  { registration, table }: { readonly registration: RegistrationId; readonly table: WorkshopTableId | null },
): Promise<Result<null>> {
  return transact(deps, actor.district, async (tx) => {
    const workshop = await preparing(tx, actor, id, ['preparing', 'open']);
    if (!workshop.ok) return workshop;
    const at = table === null ? null : await tableOf(tx, table);
    if (table !== null && at?.workshop !== id) return refuse('not_found');
    const seated = await seatRegistration(tx, id, registration, { table, seatedByHand: table !== null });
    if (!seated) return refuse('not_found');
    const facts = { registration, number: at?.number ?? null };
    return done(null, [workshopActs.seatChosen(id, actor.person, facts)]);
  });
}
