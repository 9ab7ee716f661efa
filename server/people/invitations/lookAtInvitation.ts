import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import { dayInItaly } from '../../../shared/people/day.ts';
import type { InvitationView } from '../../../shared/people/loginApi.ts';
import { officeLine } from '../../../shared/people/officeLine.ts';
import type { LoginDeps } from '../login/loginDeps.ts';
import { servedDistrict } from '../territoryStore.ts';
import { openInvitation } from './invitationStore.ts';
import { tokenHash } from './invitationToken.ts';
import { rolesAhead } from './rolesAhead.ts';

/** What an invitation says to whoever holds it; looking spends nothing. */
export async function lookAtInvitation(deps: LoginDeps, token: string): Promise<Result<InvitationView>> {
  const at = deps.clock.now();
  const district = await servedDistrict(deps.db);
  const found = await openInvitation(deps.db, tokenHash(token), at);
  if (district === null || found === null || found.district !== district.id) return refuse('invitation_over');
  const roles = await rolesAhead(deps.db, found.person, dayInItaly(at));
  if (roles.length === 0) return refuse('invitation_over');
  return ok({
    name: found.name,
    office: officeLine(roles),
    district: district.name,
    expiresAt: found.expiresAt.toISOString(),
    known: found.login !== null,
  });
}
