import type { MembershipId, OrganisationId, PersonId } from '../../../../shared/kernel/ids.ts';
import type { Act } from '../../../../shared/kernel/journalChain.ts';
import type { Ids } from '../../../../shared/kernel/ports.ts';
import { ok, type Result, refuse } from '../../../../shared/kernel/result.ts';
import type { Role } from '../../../../shared/people/role.ts';
import {
  dayBefore,
  earlierEnd,
  isOver,
  isValidOn,
  overlap,
  type Term,
} from '../../../../shared/people/term.ts';
import { peopleActs } from '../acts.ts';
import type { Register } from '../changeRegister.ts';
import { fullOrganisation } from '../organisations/organisationStore.ts';
import {
  insertMembership,
  type MembershipRecord,
  membershipRecords,
  setMembershipEnd,
} from './membershipRows.ts';

/** One role of one person for one organisation. */
export type MemberRole = {
  readonly person: PersonId;
  readonly organisation: OrganisationId;
  readonly role: Role;
};

/** Her terms in this role for this organisation, of whatever time. */
export async function termsOf(
  { tx, district }: Register,
  { person, organisation, role }: MemberRole,
): Promise<readonly MembershipRecord[]> {
  const records = await membershipRecords(tx, district, person);
  return records.filter((one) => one.organisation.id === organisation && one.role === role);
}

/** Gives a role for a term, which the organisation limits; refused where she has it on some day of it already. */
export async function giveRole(
  register: Register,
  { ids, by }: { readonly ids: Ids; readonly by: PersonId },
  given: MemberRole & Term & { readonly office: string },
): Promise<Result<{ readonly id: MembershipId; readonly act: Act }>> {
  const organisation = await fullOrganisation(register.tx, register.district, given.organisation);
  if (organisation === null) return refuse('not_found');
  if (given.until !== null && given.until < given.from) return refuse('malformed');
  if (!isValidOn({ from: given.from, until: organisation.until }, given.from)) return refuse('outside_term');
  const until = earlierEnd(given.until, organisation.until);
  const terms = await termsOf(register, given);
  if (terms.some((one) => overlap(one, { from: given.from, until }))) return refuse('already_there');
  const id = await insertMembership(register.tx, { ...given, id: ids.newId(), until });
  if (id === null) return refuse('already_there');
  return ok({ id, act: peopleActs(by).membershipAdded({ ...given, id, until }) });
}

/** Ends a role before a day; a term that is over already stays as it is. */
export async function endRole(
  register: Register,
  by: PersonId,
  { from, ...whose }: MemberRole & { readonly from: string },
): Promise<readonly Act[]> {
  const terms = await termsOf(register, whose);
  const ending = terms.filter((one) => overlap(one, { from, until: null }) && !isOver(one, register.today));
  const until = dayBefore(from);
  for (const { id } of ending) await setMembershipEnd(register.tx, id, until);
  return ending.map((one) =>
    peopleActs(by).membershipEnded({ ...one, organisation: one.organisation.id, until }, one.until),
  );
}
