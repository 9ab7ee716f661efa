import type { WorkshopId } from '../../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import { fullName } from '../../../shared/people/organisation.ts';
import type { Registration, RegistrationsView } from '../../../shared/workshops/registeringApi.ts';
import { workshopOf } from '../workshopStore.ts';
import type { WorkshopsDeps } from '../workshopsDeps.ts';
import { expectedIn } from './expectedIn.ts';
import { invitationsOf } from './invitationStore.ts';
import { type RegistrationRow, registrationsOf } from './registrationStore.ts';

/** Who is invited, who comes, and what they need: for whoever prepares the workshop, and for nobody else. */
export async function viewRegistrations(
  { db, mailer }: Pick<WorkshopsDeps, 'db' | 'mailer'>,
  actor: Actor,
  id: WorkshopId,
): Promise<Result<RegistrationsView>> {
  if (!can(actor, 'workshop.prepare', { sameDistrict: true })) return refuse('forbidden');
  const workshop = await workshopOf(db, id);
  if (workshop === null || workshop.district !== actor.district) return refuse('not_found');
  const [invitations, registered, expected] = await Promise.all([
    invitationsOf(db, id),
    registrationsOf(db, id),
    expectedIn(db, id),
  ]);
  const waiting = new Set(expected.map((one) => one.id));
  return ok({
    mails: mailer !== null,
    invitations: invitations.map(({ organisation, invitedAt, withdrawnAt, ...one }) => ({
      ...one,
      organisation: { id: organisation.id, name: fullName(organisation) },
      invitedAt: invitedAt.toISOString(),
      withdrawn: withdrawnAt !== null,
    })),
    registrations: registered.map((row) => shown(row, !waiting.has(row.id))),
  });
}

function shown(row: RegistrationRow, arrived: boolean): Registration {
  const { id, name, accessibility, table, organisation, organisationName, kind } = row;
  return {
    id,
    name,
    accessibility,
    table,
    arrived,
    organisation:
      organisation === null || organisationName === null || kind === null
        ? null
        : { id: organisation, name: fullName({ kind, name: organisationName }) },
  };
}
