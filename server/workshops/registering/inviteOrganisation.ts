import type { LetterId, WorkshopId, WorkshopInvitationId } from '../../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { dayInItaly } from '../../../shared/people/day.ts';
import type { Invite, InviteAnswer } from '../../../shared/workshops/registeringApi.ts';
import { isOrganisationOn } from '../../people/territoryStore.ts';
import { done, transact } from '../../platform/transact.ts';
import { workshopActs } from '../acts.ts';
import { preparing } from '../preparing/preparing.ts';
import type { WorkshopsDeps } from '../workshopsDeps.ts';
import { putInvitation, setWithdrawn } from './invitationStore.ts';
import { registrationLink, registrationToken, registrationTokenHash } from './invitationToken.ts';
import { dropLetter, putLetter } from './workshopLetterStore.ts';

/** Invites a body: by a letter where mail is sent and there is an address, otherwise with a link that is handed over. */
export async function inviteOrganisation(
  deps: WorkshopsDeps,
  actor: Actor,
  id: WorkshopId,
  { organisation, email, places }: Invite,
): Promise<Result<InviteAnswer>> {
  const at = deps.clock.now();
  const letter = deps.ids.newId<LetterId>();
  const token = registrationToken(deps.registrationSecret, letter);
  const mailed = deps.mailer !== null && email !== null;
  return transact(deps, actor.district, async (tx) => {
    const workshop = await preparing(tx, actor, id, ['preparing']);
    if (!workshop.ok) return workshop;
    const known = await isOrganisationOn(tx, actor.district, organisation, dayInItaly(at));
    if (!known) return refuse('not_found');
    const invitation = await putInvitation(tx, {
      id: deps.ids.newId<WorkshopInvitationId>(),
      workshop: id,
      organisation,
      email,
      tokenHash: registrationTokenHash(token),
      places,
      invitedAt: at,
    });
    if (mailed) await putLetter(tx, { id: letter, invitation, at });
    else await dropLetter(tx, invitation);
    const answer: InviteAnswer = mailed
      ? { kind: 'letter', email }
      : { kind: 'link', link: registrationLink(deps.config.baseUrl, token) };
    const act = workshopActs.organisationInvited(id, actor.person, { organisation, places });
    return done(answer, [act], deps.sendInvitations);
  });
}

/** Takes it back: its link opens nothing any more. Who is registered stays, until somebody takes her off. */
export async function withdrawFromOrganisation(
  deps: WorkshopsDeps,
  actor: Actor,
  id: WorkshopId,
  invitation: WorkshopInvitationId,
): Promise<Result<null>> {
  return transact(deps, actor.district, async (tx) => {
    const workshop = await preparing(tx, actor, id, ['preparing', 'open']);
    if (!workshop.ok) return workshop;
    const organisation = await setWithdrawn(tx, id, invitation, deps.clock.now());
    if (organisation === null) return refuse('not_found');
    await dropLetter(tx, invitation);
    return done(null, [workshopActs.invitationWithdrawn(id, actor.person, { organisation })]);
  });
}
