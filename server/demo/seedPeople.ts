import { body, login, membership, person, seat, seatHolder } from '../../drizzle/schema/people.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { BodyId, PersonId, SeatHolderId, SeatId } from '../../shared/kernel/ids.ts';
import type { Act } from '../../shared/kernel/journalChain.ts';
import type { Ids } from '../../shared/kernel/ports.ts';
import type { DemoPersona } from '../../shared/people/demoPersonas.ts';
import type { Transaction } from '../platform/database.ts';
import { demoMunicipalities } from './municipalities.ts';
import { demoPeople, personaOf } from './people.ts';
import type { Territory } from './seedTerritory.ts';

type MembershipRow = typeof membership.$inferInsert;

/** The people of the demo, found by what they are tried as. */
export type SeededPeople = {
  readonly personas: ReadonlyMap<DemoPersona, PersonId>;
  readonly acts: readonly Act[];
};

/** Stores the invented people: 48 mayors on their seats, and those for whom one can try Corale. */
export async function seedPeople(
  tx: Transaction,
  ids: Ids,
  territory: Territory,
  when: { readonly at: Date; readonly since: string },
): Promise<SeededPeople> {
  const names = [...demoMunicipalities.map(({ holder }) => holder), ...demoPeople.map(({ name }) => name)];
  const people = new Map(names.map((name) => [name, ids.newId<PersonId>()]));
  await insertPeople(tx, territory, people, when.at);
  const memberships = membershipsOf(territory, people, when.since);
  await tx.insert(membership).values([...memberships]);
  const seats = await seedSeats(tx, ids, territory, people, when.since);
  const personas = new Map([...personaOf].map(([name, slug]) => [slug, personNamed(people, name)]));
  return { personas, acts: [peopleSeated(memberships, seats)] };
}

async function insertPeople(
  tx: Transaction,
  territory: Territory,
  people: ReadonlyMap<string, PersonId>,
  at: Date,
): Promise<void> {
  const rows = [...people].map(([name, id]) => ({ id, name, persona: personaOf.get(name) ?? null }));
  await tx.insert(login).values(
    rows.flatMap(({ id, name, persona }) =>
      persona === null
        ? []
        : [
            {
              id,
              name,
              email: `${persona}@corale.invalid`,
              emailVerified: true,
              createdAt: at,
              updatedAt: at,
            },
          ],
    ),
  );
  await tx.insert(person).values(
    rows.map(({ id, name, persona }) => ({
      id,
      district: territory.district,
      name,
      persona,
      login: persona === null ? null : id,
    })),
  );
}

function membershipsOf(
  territory: Territory,
  people: ReadonlyMap<string, PersonId>,
  from: string,
): readonly MembershipRow[] {
  const mayors = demoMunicipalities.map(({ name, holder, office }) => ({
    person: personNamed(people, holder),
    organisation: must(territory.municipalities.get(name), 'a municipality is stored'),
    role: 'mayor' as const,
    office,
    from,
  }));
  const president = {
    person: personNamed(people, 'Clara Ipotesi'),
    organisation: must(territory.municipalities.get('Crema'), 'a municipality is stored'),
    role: 'assembly_president' as const,
    office: 'Presidente dell’Assemblea dei Sindaci',
    from,
  };
  const others = demoPeople.flatMap(({ name, roles }) =>
    roles.map(({ role, office, organisation }) => ({
      person: personNamed(people, name),
      organisation: territory.organisations[organisation],
      role,
      office,
      from,
    })),
  );
  return [...mayors, president, ...others];
}

type Seating = { readonly seat: SeatId; readonly organisation: string; readonly holder: PersonId };

async function seedSeats(
  tx: Transaction,
  ids: Ids,
  territory: Territory,
  people: ReadonlyMap<string, PersonId>,
  from: string,
): Promise<readonly Seating[]> {
  const assembly = ids.newId<BodyId>();
  await tx.insert(body).values({
    id: assembly,
    district: territory.district,
    kind: 'mayors_assembly',
    name: 'Assemblea dei Sindaci',
  });
  const seats = demoMunicipalities.map(({ name, holder, office }) => ({
    id: ids.newId<SeatId>(),
    organisation: must(territory.municipalities.get(name), 'a municipality is stored'),
    holder: personNamed(people, holder),
    office,
  }));
  await tx
    .insert(seat)
    .values(seats.map(({ id, organisation }) => ({ id, body: assembly, organisation, from })));
  await tx.insert(seatHolder).values(
    seats.map(({ id, holder, office }) => ({
      id: ids.newId<SeatHolderId>(),
      seat: id,
      person: holder,
      office,
      from,
    })),
  );
  return seats.map(({ id, organisation, holder }) => ({ seat: id, organisation, holder }));
}

function peopleSeated(memberships: readonly MembershipRow[], seats: readonly Seating[]): Act {
  const held = memberships.map(({ person: who, organisation, role, from }) => ({
    person: who,
    organisation,
    role,
    from,
  }));
  return { act: 'people.seated', by: null, subject: null, facts: { memberships: held, seats } };
}

function personNamed(people: ReadonlyMap<string, PersonId>, name: string): PersonId {
  return must(people.get(name), `${name} is stored`);
}
