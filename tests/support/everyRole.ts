import { randomUUID } from 'node:crypto';
import { type Role, roles, standingOf } from '../../shared/people/role.ts';
import type { DemoTown, Visitor } from './demoTown.ts';

/** Somebody who has one role and no other, with a session. */
export type OfRole = { readonly role: Role; readonly id: string; readonly visitor: Visitor };

/** The first role of each standing: roles of one standing may do the same, and that alone is asked (`can.ts`). */
export const oneOfEachStanding: readonly Role[] = [
  ...new Map(roles.toReversed().map((role) => [standingOf[role], role])).values(),
];

/** A person for each of these roles, at an organisation that nothing was granted to. */
export async function enterAsEach(town: DemoTown, roles: readonly Role[]): Promise<readonly OfRole[]> {
  const sql = town.database.owner;
  const people = roles.map((role) => ({ role, id: randomUUID(), name: `Prova ${role}` }));
  const [district] = await sql`select id from district`;
  const [office] = await sql`select id from organisation where kind = 'school'`;
  await sql`insert into login ${sql(
    people.map(({ id, name }) => ({ id, name, email: `${id}@corale.invalid` })),
  )}`;
  await sql`insert into person ${sql(
    people.map(({ id, name, role }) => ({
      id,
      name,
      district_id: district?.['id'],
      persona: `ruolo-${role}`,
      login_id: id,
    })),
  )}`;
  await sql`insert into membership ${sql(
    people.map(({ id, role }) => ({
      person_id: id,
      organisation_id: office?.['id'],
      role,
      office: 'Prova',
      valid_from: '2025-01-01',
    })),
  )}`;
  return Promise.all(
    people.map(async ({ role, id }) => ({ role, id, visitor: await town.enterAs(`ruolo-${role}`) })),
  );
}
