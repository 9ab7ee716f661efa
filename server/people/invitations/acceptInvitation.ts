import { eq } from 'drizzle-orm';
import { login, person } from '../../../drizzle/schema/people.ts';
import { must } from '../../../shared/kernel/assert.ts';
import type { DistrictId, PersonId } from '../../../shared/kernel/ids.ts';
import { ok, type Refused, type Result, refuse } from '../../../shared/kernel/result.ts';
import { dayInItaly } from '../../../shared/people/day.ts';
import type { Transaction } from '../../platform/database.ts';
import { type Done, done, transact } from '../../platform/transact.ts';
import { enterAs } from '../login/enterAs.ts';
import type { LoginDeps } from '../login/loginDeps.ts';
import type { Cookies } from '../sessions.ts';
import { servedDistrict } from '../territoryStore.ts';
import { invitationActs } from './acts.ts';
import { openInvitation, spend } from './invitationStore.ts';
import { tokenHash } from './invitationToken.ts';
import { rolesAhead } from './rolesAhead.ts';

/** Spends an invitation and opens a session: for the first who comes, however many come at once. */
export async function acceptInvitation(
  deps: LoginDeps,
  headers: Headers,
  token: string,
): Promise<Result<Cookies>> {
  const district = await servedDistrict(deps.db);
  if (district === null) return refuse('invitation_over');
  const accepted = await transact(deps, district.id, (tx) =>
    accept(tx, district.id, token, deps.clock.now()),
  );
  if (!accepted.ok) return accepted;
  return ok(await enterAs(deps, headers, { login: accepted.value, method: 'invitation' }));
}

async function accept(
  tx: Transaction,
  district: DistrictId,
  token: string,
  at: Date,
): Promise<Done<string> | Refused> {
  const found = await openInvitation(tx, tokenHash(token), at);
  if (found === null || found.district !== district) return refuse('invitation_over');
  // The person first and her invitation after, as whoever invites her again or changes her address does.
  const known = await heldPerson(tx, found.person);
  const roles = await rolesAhead(tx, found.person, dayInItaly(at));
  if (roles.length === 0 || !(await spend(tx, found.id, at))) return refuse('invitation_over');
  const opened = known.login ?? (await makeLogin(tx, found.person, known.name, at));
  return done(opened, [invitationActs.accepted(found.person, found.id)]);
}

async function heldPerson(tx: Transaction, id: PersonId) {
  const [row] = await tx
    .select({ name: person.name, login: person.login })
    .from(person)
    .where(eq(person.id, id))
    .for('update');
  return must(row, 'an invitation is somebody’s');
}

/** A login bears no address of hers: better-auth could take an address for a proof, and hers may change. */
async function makeLogin(tx: Transaction, id: PersonId, name: string, at: Date): Promise<string> {
  const email = `${id}@corale.invalid`;
  await tx.insert(login).values({ id, name, email, emailVerified: true, createdAt: at, updatedAt: at });
  await tx.update(person).set({ login: id }).where(eq(person.id, id));
  return id;
}
