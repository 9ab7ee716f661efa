import type { WorkshopId } from '../../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import { fullName } from '../../../shared/people/organisation.ts';
import type { Registration, RegistrationsView } from '../../../shared/workshops/registeringApi.ts';
import { stillExpected } from '../../../shared/workshops/registration.ts';
import { seatedIn } from '../seatedStore.ts';
import { workshopOf } from '../workshopStore.ts';
import type { WorkshopsDeps } from '../workshopsDeps.ts';
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
  const [invitations, registered, came] = await Promise.all([
    invitationsOf(db, id),
    registrationsOf(db, id),
    seatedIn(db, id),
  ]);
  const waiting = new Set(stillExpected(registered, came).map((one) => one.id));
  return ok({
    mails: mailer !== null,
    invitations: invitations.map(({ organisation, invitedAt, withdrawnAt, letter, ...one }) => ({
      ...one,
      organisation: { id: organisation.id, name: fullName(organisation) },
      invitedAt: invitedAt.toISOString(),
      withdrawn: withdrawnAt !== null,
      came: came.filter((one) => one.organisation === organisation.id).length,
      letter: letter === null ? null : stateOf(letter),
    })),
    registrations: registered.map((row) => shown(row, !waiting.has(row.id))),
  });
}

function stateOf({ sentAt, droppedAt }: { readonly sentAt: Date | null; readonly droppedAt: Date | null }) {
  if (sentAt !== null) return 'sent';
  return droppedAt === null ? 'waiting' : 'given_up';
}

function shown(row: RegistrationRow, arrived: boolean): Registration {
  const { organisation, organisationName, kind } = row;
  const { id, name, accessibility, table, seatedByHand, subdistrict } = row;
  return {
    id,
    name,
    accessibility,
    table,
    seatedByHand,
    kind,
    subdistrict,
    arrived,
    organisation:
      organisation === null || organisationName === null || kind === null
        ? null
        : { id: organisation, name: fullName({ kind, name: organisationName }) },
  };
}
