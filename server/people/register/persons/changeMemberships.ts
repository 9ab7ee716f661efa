import type { z } from 'zod';
import type { MembershipId, PersonId } from '../../../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../../../shared/kernel/result.ts';
import type { Actor } from '../../../../shared/people/actor.ts';
import type { membershipBody } from '../../../../shared/people/registerApi.ts';
import { earlierEnd, isOver, wasEver } from '../../../../shared/people/term.ts';
import { isKept } from '../../keptPersonas.ts';
import { isPersonOf } from '../../personStore.ts';
import { peopleActs } from '../acts.ts';
import { changed, changeRegister, type Register } from '../changeRegister.ts';
import { fullOrganisation } from '../organisations/organisationStore.ts';
import type { RegisterDeps } from '../registerDeps.ts';
import { giveRole } from './memberRole.ts';
import { type MembershipRecord, membershipRecords, setMembershipEnd, setOffice } from './membershipRows.ts';

export async function addMembership(
  deps: RegisterDeps,
  actor: Actor,
  person: PersonId,
  { until = null, ...given }: z.output<typeof membershipBody>,
): Promise<Result<{ readonly id: MembershipId }>> {
  return changeRegister(deps, actor, async (register) => {
    if (!(await isPersonOf(register.tx, register.district, person))) return refuse('not_found');
    const by = { ids: deps.ids, by: actor.person };
    const added = await giveRole(register, by, { ...given, person, until });
    return added.ok ? changed({ id: added.value.id }, [added.value.act], [person]) : added;
  });
}

/** The last day of a role; a day before its first takes it back as if it had never been given. */
export async function endMembership(
  deps: RegisterDeps,
  actor: Actor,
  id: MembershipId,
  end: { readonly until: string },
): Promise<Result<null>> {
  return changeRegister(deps, actor, async (register) => {
    const found = await openMembership(register, id);
    if (!found.ok) return found;
    const { organisation, until: was } = found.value;
    const limit = await fullOrganisation(register.tx, register.district, organisation.id);
    const until = earlierEnd(end.until, limit?.until ?? null) ?? end.until;
    if (until === was) return changed(null, []);
    await setMembershipEnd(register.tx, id, until);
    const facts = { ...found.value, organisation: organisation.id, until };
    return changed(null, [peopleActs(actor.person).membershipEnded(facts, was)], [found.value.person]);
  });
}

/** The words of an office: "Sindaca", where somebody wrote "Sindaco". */
export async function renameOffice(
  deps: RegisterDeps,
  actor: Actor,
  id: MembershipId,
  { office }: { readonly office: string },
): Promise<Result<null>> {
  return changeRegister(deps, actor, async (register) => {
    const found = await openMembership(register, id);
    if (!found.ok) return found;
    const { person, organisation, role, office: was } = found.value;
    if (person === actor.person) return refuse('own_rights');
    if (office === was) return changed(null, []);
    if (await isKept(deps.config, register.tx, [person])) return refuse('persona_stays');
    await setOffice(register.tx, id, office);
    const facts = { id, person, organisation: organisation.id, role };
    return changed(null, [peopleActs(actor.person).officeRenamed(facts)]);
  });
}

/** A membership that is not over: what is over is not rewritten. */
async function openMembership(
  { tx, district, today }: Register,
  id: MembershipId,
): Promise<Result<MembershipRecord>> {
  const found = (await membershipRecords(tx, district)).find((one) => one.id === id);
  if (found === undefined || !wasEver(found)) return refuse('not_found');
  return isOver(found, today) ? refuse('outside_term') : ok(found);
}
