import { must } from '../../../shared/kernel/assert.ts';
import type { WorkshopId, WorkshopInvitationId } from '../../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { dayInItaly } from '../../../shared/people/day.ts';
import { fullName } from '../../../shared/people/organisation.ts';
import type { Invite, InviteAnswer } from '../../../shared/workshops/registeringApi.ts';
import { organisationsOn, servedDistrict } from '../../people/territoryStore.ts';
import { mailOf } from '../../platform/letter.ts';
import { done, transact } from '../../platform/transact.ts';
import { preparing } from '../preparing/preparing.ts';
import type { WorkshopsDeps } from '../workshopsDeps.ts';
import { registrationLetter } from './invitationLetter.ts';
import { putInvitation, setWithdrawn } from './invitationStore.ts';
import { registrationLink, registrationToken, registrationTokenHash } from './invitationToken.ts';

/** Invites a body: by mail where mail is sent and there is an address, otherwise with a link that is handed over. */
export async function inviteOrganisation(
  deps: WorkshopsDeps,
  actor: Actor,
  id: WorkshopId,
  { organisation, email, places }: Invite,
): Promise<Result<InviteAnswer>> {
  const at = deps.clock.now();
  const token = registrationToken();
  const invited = await transact(deps, actor.district, async (tx) => {
    const workshop = await preparing(tx, actor, id, ['preparing']);
    if (!workshop.ok) return workshop;
    const bodies = await organisationsOn(tx, actor.district, dayInItaly(at));
    const body = bodies.find((one) => one.id === organisation);
    if (body === undefined) return refuse('not_found');
    await putInvitation(tx, {
      id: deps.ids.newId<WorkshopInvitationId>(),
      workshop: id,
      organisation,
      email,
      tokenHash: registrationTokenHash(token),
      places,
      invitedAt: at,
    });
    return done({ workshop: workshop.value, name: fullName(body) }, []);
  });
  if (!invited.ok) return invited;
  const link = registrationLink(deps.config.baseUrl, token);
  const { mailer } = deps;
  if (mailer === null || email === null) return ok({ kind: 'link', link });
  const { workshop, name } = invited.value;
  const to = { email, name, language: 'it' as const };
  const district = must(await servedDistrict(deps.db), 'an actor has a district').name;
  const letter = registrationLetter(to, { workshop, link, places });
  const mailed = (await mailer(mailOf(to, district, letter))) === 'taken';
  return ok({ kind: mailed ? 'mailed' : 'not_mailed', email });
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
    const withdrawn = await setWithdrawn(tx, id, invitation, deps.clock.now());
    return withdrawn ? done(null, []) : refuse('not_found');
  });
}
