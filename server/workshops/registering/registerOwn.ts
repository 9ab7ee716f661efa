import { must } from '../../../shared/kernel/assert.ts';
import type { RegistrationId } from '../../../shared/kernel/ids.ts';
import { ok, type Refused, type Result, refuse } from '../../../shared/kernel/result.ts';
import { fullName } from '../../../shared/people/organisation.ts';
import type { InvitedView, RegisterOwn } from '../../../shared/workshops/registeringApi.ts';
import { servedDistrict } from '../../people/territoryStore.ts';
import type { Reader, Transaction } from '../../platform/database.ts';
import { type Done, done, transact } from '../../platform/transact.ts';
import { workshopActs } from '../acts.ts';
import { heldWorkshop, workshopOf } from '../workshopStore.ts';
import type { WorkshopsDeps } from '../workshopsDeps.ts';
import { invitationBehind } from './invitationStore.ts';
import { registrationTokenHash } from './invitationToken.ts';
import { deleteRegistration, insertRegistrations, registeredBy } from './registrationStore.ts';

/** What whoever holds the link of a body sees; looking spends nothing. */
export async function lookAtRegistration(deps: WorkshopsDeps, token: string): Promise<Result<InvitedView>> {
  const invitation = await openInvitation(deps.db, token);
  if (!invitation.ok) return invitation;
  const { id, workshop: of, places, organisation } = invitation.value;
  const [workshop, served, registered] = await Promise.all([
    workshopOf(deps.db, of),
    servedDistrict(deps.db),
    registeredBy(deps.db, id),
  ]);
  if (workshop === null || workshop.state.kind !== 'preparing') return refuse('registration_over');
  const { theme, venue, startsAt, endsAt, agenda, keepsNamesDays } = workshop;
  return ok({
    theme,
    venue,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    agenda,
    district: must(served, 'a server has a district').name,
    organisation: fullName(organisation),
    keepsNamesDays,
    places,
    registered: registered.flatMap(({ id: one, name }) => (name === null ? [] : [{ id: one, name }])),
  });
}

/** Registers people of a body, as many as it has places for: all of them, or none. */
export async function registerOwn(
  deps: WorkshopsDeps,
  { token, people }: RegisterOwn,
): Promise<Result<null>> {
  return changeOwn(deps, token, async (tx, { id, workshop, organisation, places }) => {
    const before = await registeredBy(tx, id);
    if (before.length + people.length > places) return refuse('no_places_left');
    const at = deps.clock.now();
    await insertRegistrations(
      tx,
      people.map((one) => ({
        ...one,
        id: deps.ids.newId<RegistrationId>(),
        workshop,
        invitation: id,
        organisation: organisation.id,
        at,
      })),
    );
    const facts = { organisation: organisation.id, people: people.length };
    return done(null, [workshopActs.registered(workshop, null, facts)]);
  });
}

/** Somebody of that body does not come: nothing of her stays. */
export async function withdrawOwn(
  deps: WorkshopsDeps,
  { token, registration }: { readonly token: string; readonly registration: RegistrationId },
): Promise<Result<null>> {
  return changeOwn(deps, token, async (tx, { id, workshop }) => {
    const deleted = await deleteRegistration(tx, registration, { invitation: id });
    if (deleted === false) return refuse('not_found');
    return done(null, [workshopActs.registrationWithdrawn(workshop, null, deleted)]);
  });
}

type Invitation = NonNullable<Awaited<ReturnType<typeof invitationBehind>>>;
type Change = (tx: Transaction, invitation: Invitation) => Promise<Done<null> | Refused>;

/** One change by whoever holds the link, one after the other, while the workshop has not begun. */
async function changeOwn(deps: WorkshopsDeps, token: string, change: Change): Promise<Result<null>> {
  const found = await openInvitation(deps.db, token);
  if (!found.ok) return found;
  const served = must(await servedDistrict(deps.db), 'a server has a district');
  return transact(deps, served.id, async (tx) => {
    const workshop = await heldWorkshop(tx, found.value.workshop, 'course');
    // It may have been withdrawn, or given a new link, while this waited.
    const invitation = await openInvitation(tx, token);
    if (!invitation.ok) return invitation;
    if (workshop?.state.kind !== 'preparing') return refuse('registration_over');
    return change(tx, invitation.value);
  });
}

async function openInvitation(reader: Reader, token: string): Promise<Result<Invitation>> {
  const found = await invitationBehind(reader, registrationTokenHash(token));
  return found === null ? refuse('registration_over') : ok(found);
}
