import { eq } from 'drizzle-orm';
import { person } from '../../../drizzle/schema/people.ts';
import { must } from '../../../shared/kernel/assert.ts';
import type { PersonId } from '../../../shared/kernel/ids.ts';
import { ok, type Refused, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import { dayInItaly } from '../../../shared/people/day.ts';
import { officeLine } from '../../../shared/people/officeLine.ts';
import type { InvitationAnswer } from '../../../shared/people/registerApi.ts';
import type { Transaction } from '../../platform/database.ts';
import { mailOf, type Receiver } from '../../platform/letter.ts';
import { type Done, done, transact } from '../../platform/transact.ts';
import { invitationLetter } from '../login/letters.ts';
import type { LoginDeps } from '../login/loginDeps.ts';
import { servedDistrict } from '../territoryStore.ts';
import { setMailed } from './invitationStore.ts';
import { invitationLink } from './invitationToken.ts';
import { type MadeInvitation, makeInvitation } from './newInvitation.ts';
import { rolesAhead } from './rolesAhead.ts';

type Issued = { readonly made: MadeInvitation; readonly to: Receiver | null; readonly office: string };

/**
 * Invites a person, or once more. Where mail is sent the link goes to her alone: an administrator who saw it
 * could enter as her.
 */
export async function issueInvitation(
  deps: LoginDeps,
  actor: Actor,
  to: PersonId,
): Promise<Result<InvitationAnswer>> {
  if (!can(actor, 'people.administer', { sameDistrict: true })) return refuse('forbidden');
  if (to === actor.person) return refuse('own_rights');
  const district = must(await servedDistrict(deps.db), 'an actor has a district');
  if (district.demo) return refuse('only_demo');
  const issued = await transact(deps, actor.district, (tx) => issue(tx, deps, actor, to));
  if (!issued.ok) return issued;
  const { made, to: receiver, office } = issued.value;
  const link = invitationLink(deps.config.baseUrl, made.token);
  const { mailer } = deps;
  if (mailer === null || receiver === null) return ok({ kind: 'link', link });
  const letter = invitationLetter(receiver, {
    district: district.name,
    office,
    link,
    expiresAt: made.expiresAt,
  });
  const mailed = (await mailer(mailOf(receiver, district.name, letter))) === 'taken';
  if (mailed) await setMailed(deps.db, made.id, deps.clock.now());
  return ok({ kind: mailed ? 'mailed' : 'not_mailed', email: receiver.email });
}

async function issue(
  tx: Transaction,
  deps: LoginDeps,
  actor: Actor,
  to: PersonId,
): Promise<Done<Issued> | Refused> {
  const at = deps.clock.now();
  // Two administrators who invite at once do it one after the other: one link opens, the later one.
  const [row] = await tx
    .select({
      district: person.district,
      name: person.name,
      email: person.email,
      language: person.language,
    })
    .from(person)
    .where(eq(person.id, to))
    .for('update');
  if (row === undefined || row.district !== actor.district) return refuse('not_found');
  const roles = await rolesAhead(tx, to, dayInItaly(at));
  if (roles.length === 0) return refuse('no_role');
  const { email } = row;
  if (deps.mailer !== null && email === null) return refuse('no_address');
  const receiver = deps.mailer === null || email === null ? null : { ...row, email };
  const made = await makeInvitation(tx, deps.ids, {
    district: actor.district,
    person: to,
    email: receiver?.email ?? null,
    by: actor.person,
    at,
  });
  return done({ made, to: receiver, office: officeLine(roles) }, [made.act]);
}
