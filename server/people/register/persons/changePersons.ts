import type { z } from 'zod';
import type { PersonId } from '../../../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../../../shared/kernel/result.ts';
import type { Actor } from '../../../../shared/people/actor.ts';
import type { personBody, personPatch } from '../../../../shared/people/registerApi.ts';
import { withdrawOpen } from '../../invitations/invitationStore.ts';
import { isKept } from '../../keptPersonas.ts';
import { peopleActs } from '../acts.ts';
import { changed, changeRegister } from '../changeRegister.ts';
import type { RegisterDeps } from '../registerDeps.ts';
import { giveRole } from './memberRole.ts';
import {
  insertPerson,
  isEmailTaken,
  type PersonRecord,
  personForChange,
  updatePerson,
} from './personRows.ts';

/** A person and the first thing that she is: without a role nobody has anything to do here. */
export async function addPerson(
  deps: RegisterDeps,
  actor: Actor,
  { name, email, language = 'it', membership }: z.output<typeof personBody>,
): Promise<Result<{ readonly id: PersonId }>> {
  return changeRegister(deps, actor, async (register) => {
    const { tx, district } = register;
    if (await isEmailTaken(tx, district, email)) return refuse('already_there');
    const id = deps.ids.newId<PersonId>();
    await insertPerson(tx, district, { id, name, email, language });
    const first = { ...membership, person: id, until: membership.until ?? null };
    const given = await giveRole(register, { ids: deps.ids, by: actor.person }, first);
    if (!given.ok) return given;
    return changed({ id }, [peopleActs(actor.person).personAdded(id), given.value.act], [id]);
  });
}

/**
 * Name, address and language. Codes and invitations go to the address, so a new one ends the invitations that
 * were on their way, and the old one is told.
 */
export async function changePerson(
  deps: RegisterDeps,
  actor: Actor,
  id: PersonId,
  patch: z.output<typeof personPatch>,
): Promise<Result<null>> {
  let left: PersonRecord | null = null;
  const outcome = await changeRegister(deps, actor, async ({ tx, district }) => {
    const was = await personForChange(tx, district, id);
    if (was === null) return refuse('not_found');
    const now = { ...was, ...withoutGaps(patch) };
    const fields = (['name', 'email', 'language'] as const).filter((field) => now[field] !== was[field]);
    if (id === actor.person && fields.some((field) => field !== 'language')) return refuse('own_rights');
    if (fields.length === 0) return changed(null, []);
    if (await isKept(deps.config, tx, [id])) return refuse('persona_stays');
    if (await isEmailTaken(tx, district, now.email, id)) return refuse('already_there');
    await updatePerson(tx, now);
    if (now.email !== was.email) {
      await withdrawOpen(tx, id, deps.clock.now());
      left = was;
    }
    return changed(null, [peopleActs(actor.person).personChanged(id, fields)]);
  });
  if (outcome.ok) tellOldAddress(deps, left);
  return outcome;
}

function tellOldAddress({ emailChanged }: RegisterDeps, left: PersonRecord | null): void {
  if (left === null || left.email === null) return;
  emailChanged({ person: left.id, name: left.name, language: left.language, was: left.email });
}

/** What a patch leaves out stays as it is. */
function withoutGaps<T extends object>(patch: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  // Every entry that is left has its key's type.
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
