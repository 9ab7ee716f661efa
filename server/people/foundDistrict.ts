import { sql } from 'drizzle-orm';
import { district, membership, organisation, person } from '../../drizzle/schema/people.ts';
import type { DistrictId, MembershipId, OrganisationId, PersonId } from '../../shared/kernel/ids.ts';
import type { Act } from '../../shared/kernel/journalChain.ts';
import type { Clock, Ids } from '../../shared/kernel/ports.ts';
import { type Result, refuse } from '../../shared/kernel/result.ts';
import { dayInItaly } from '../../shared/people/day.ts';
import type { Role } from '../../shared/people/role.ts';
import type { Database, Transaction } from '../platform/database.ts';
import { startJournal } from '../platform/journal.ts';
import { done, transact } from '../platform/transact.ts';
import { makeInvitation } from './invitations/newInvitation.ts';
import { servedDistrict } from './territoryStore.ts';

export type Founding = {
  readonly name: string;
  readonly admin: { readonly name: string; readonly email: string | null };
  /** Whether the first administrator also coordinates the plan office. */
  readonly planOffice: boolean;
};

/** Any number will do, as long as no other lock of Corale has it. */
const firstDistrictLock = 7_205_019;

/** Whether there is no district yet, for a transaction that is about to make one: a second one waits for it. */
export async function isFirstDistrict(tx: Transaction): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(${firstDistrictLock})`);
  return (await servedDistrict(tx)) === null;
}

/**
 * Makes the district that this installation serves, its plan office and its first administrator. Resolves with
 * the token of her invitation; refuses with `already_there` where there is a district, of any kind.
 */
export async function foundDistrict(
  deps: { readonly db: Database; readonly clock: Clock; readonly ids: Ids },
  founding: Founding,
): Promise<Result<string>> {
  const id = deps.ids.newId<DistrictId>();
  return transact(deps, id, async (tx) => {
    if (!(await isFirstDistrict(tx))) return refuse('already_there');
    const at = deps.clock.now();
    await tx
      .insert(district)
      .values({ id, name: founding.name, demo: false, externalClients: false, createdAt: at });
    await startJournal(tx, id);
    const admin = await seatAdministrator(tx, deps.ids, { district: id, at }, founding);
    const founded: Act = { act: 'district.founded', by: null, subject: id, facts: { name: founding.name } };
    const made = await makeInvitation(tx, deps.ids, {
      district: id,
      person: admin.person,
      email: null,
      by: null,
      at,
    });
    return done(made.token, [founded, ...admin.acts, made.act]);
  });
}

/** Offices in words that fit anybody. */
const offices: readonly { readonly role: Role; readonly office: string }[] = [
  { role: 'admin', office: 'Amministrazione' },
  { role: 'plan_office_lead', office: 'Coordinamento' },
];

async function seatAdministrator(
  tx: Transaction,
  ids: Ids,
  made: { readonly district: DistrictId; readonly at: Date },
  { admin, planOffice }: Founding,
): Promise<{ readonly person: PersonId; readonly acts: readonly Act[] }> {
  const office = ids.newId<OrganisationId>();
  const who = ids.newId<PersonId>();
  const name = 'Ufficio di Piano';
  await tx.insert(organisation).values({ id: office, district: made.district, kind: 'plan_office', name });
  await tx.insert(person).values({ id: who, district: made.district, ...admin });
  const from = dayInItaly(made.at);
  const rows = offices
    .filter(({ role }) => planOffice || role === 'admin')
    .map((held) => ({
      id: ids.newId<MembershipId>(),
      person: who,
      organisation: office,
      ...held,
      from,
      until: null,
    }));
  await tx.insert(membership).values(rows);
  const seated = rows.map(
    ({ id, role }): Act => ({
      act: 'membership.added',
      by: null,
      subject: who,
      facts: { membership: id, organisation: office, role, from, until: null },
    }),
  );
  const added: readonly Act[] = [
    {
      act: 'organisation.added',
      by: null,
      subject: office,
      facts: { kind: 'plan_office', name, runts: null },
    },
    { act: 'person.added', by: null, subject: who, facts: {} },
  ];
  return { person: who, acts: [...added, ...seated] };
}
