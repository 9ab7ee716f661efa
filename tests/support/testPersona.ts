import { randomUUID } from 'node:crypto';
import { must } from '../../shared/kernel/assert.ts';
import type { PersonId } from '../../shared/kernel/ids.ts';
import type { Role } from '../../shared/people/role.ts';
import type { DemoTown } from './demoTown.ts';

/** One more person to try, with a role at an organisation of the demo: `town.enterAs(slug)` is she. */
export async function addPersona(
  town: Pick<DemoTown, 'database'>,
  {
    slug,
    name,
    organisation,
    role,
    office,
  }: {
    readonly slug: string;
    readonly name: string;
    readonly organisation: string;
    readonly role: Role;
    readonly office: string;
  },
): Promise<PersonId> {
  const sql = town.database.owner;
  // Made as every id is.
  const id = randomUUID() as PersonId;
  await sql`insert into login (id, name, email) values (${id}, ${name}, ${`${slug}@corale.invalid`})`;
  await sql`insert into person (id, district_id, name, persona, login_id)
    select ${id}, id, ${name}, ${slug}, ${id} from district`;
  const [given] = await sql`
    insert into membership (person_id, organisation_id, role, office, valid_from)
    select ${id}, id, ${role}, ${office}, '2025-01-01' from organisation where name = ${organisation} returning id`;
  must(given, `${organisation} is an organisation of the demo`);
  return id;
}
