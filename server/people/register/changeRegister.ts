import { eq } from 'drizzle-orm';
import { district } from '../../../drizzle/schema/people.ts';
import type { DistrictId, PersonId } from '../../../shared/kernel/ids.ts';
import type { Act } from '../../../shared/kernel/journalChain.ts';
import { type Refused, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import { dayInItaly } from '../../../shared/people/day.ts';
import { coveredUntil } from '../../../shared/people/term.ts';
import type { Transaction } from '../../platform/database.ts';
import { done, transact } from '../../platform/transact.ts';
import { isKept } from '../keptPersonas.ts';
import { administratorTerms, membershipsOn } from '../membershipStore.ts';
import type { RegisterDeps } from './registerDeps.ts';

/** A change of the register that its work has made. */
export type Changed<T> = {
  readonly ok: true;
  readonly value: T;
  readonly acts: readonly Act[];
  /** Whose roles or seats it has given, moved or taken away. */
  readonly rightsOf: readonly PersonId[];
};

export function changed<T>(value: T, acts: readonly Act[], rightsOf: readonly PersonId[] = []): Changed<T> {
  return { ok: true, value, acts, rightsOf };
}

/** Where the work of a change stands. */
export type Register = {
  readonly tx: Transaction;
  readonly district: DistrictId;
  /** In Italy. */
  readonly today: string;
};

/**
 * One change of the register, one after the other in a district: rules that look at several rows (one lead
 * municipality, no two people on a seat, never without an administrator) hold because nobody else is at it.
 */
export async function changeRegister<T>(
  deps: Pick<RegisterDeps, 'db' | 'clock' | 'config' | 'rightsChanged'>,
  actor: Actor,
  work: (register: Register) => Promise<Changed<T> | Refused>,
): Promise<Result<T>> {
  if (!can(actor, 'people.administer', { sameDistrict: true })) return refuse('forbidden');
  return transact(deps, actor.district, async (tx) => {
    await takeTurn(tx, actor.district);
    const register = { tx, district: actor.district, today: dayInItaly(deps.clock.now()) };
    // Whoever had the turn before may have ended the actor's own role.
    if (!(await stillAdministers(register, actor))) return refuse('forbidden');
    const covered = await administeredUntil(register);
    const outcome = await work(register);
    if (!outcome.ok) return outcome;
    const { value, acts, rightsOf } = outcome;
    if (rightsOf.length === 0) return done(value, acts);
    if (rightsOf.includes(actor.person)) return refuse('own_rights');
    if (await isKept(deps.config, tx, rightsOf)) return refuse('persona_stays');
    if ((await administeredUntil(register)) < covered) return refuse('in_use');
    await deps.rightsChanged.withdraw(tx, actor.district);
    return done(value, acts, deps.rightsChanged.tell);
  });
}

/** Rows that point to the district may be made meanwhile: what waits is only the next change of the register. */
async function takeTurn(tx: Transaction, id: DistrictId): Promise<void> {
  await tx.select({ id: district.id }).from(district).where(eq(district.id, id)).for('no key update');
}

async function stillAdministers({ tx, today }: Register, actor: Actor): Promise<boolean> {
  const memberships = await membershipsOn(tx, today, { person: actor.person });
  const roles = memberships.map(({ role }) => role);
  return can({ ...actor, roles }, 'people.administer', { sameDistrict: true });
}

async function administeredUntil({ tx, district: of, today }: Register): Promise<string> {
  return coveredUntil(await administratorTerms(tx, of), today);
}
