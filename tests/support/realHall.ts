import { membership, organisation, person } from '../../drizzle/schema/people.ts';
import { foundDistrict } from '../../server/people/foundDistrict.ts';
import { makeInvitation } from '../../server/people/invitations/newInvitation.ts';
import { randomIds, systemClock } from '../../server/platform/clock.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { PersonId } from '../../shared/kernel/ids.ts';
import type { Role } from '../../shared/people/role.ts';
import type { FreshDatabase } from './database.ts';
import { type Hall, openHall } from './hall.ts';
import { openPostbox, type Postbox } from './postbox.ts';

/** A district as `init` founds it, as people meet it in a browser, with a real mail server. */
export type RealHall = Omit<Hall, 'enter' | 'killAndRestart'> & {
  readonly post: Postbox;
  /** Puts somebody into the register. */
  readonly person: (who: Townsperson) => Promise<PersonId>;
  /** Where an invitation leads: its secret is behind the `#`. */
  readonly invitation: (to: PersonId) => Promise<string>;
};

type Townsperson = {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly office: string;
};

export async function openRealHall(env: Readonly<Record<string, string>> = {}): Promise<RealHall> {
  const post = await openPostbox();
  let found: FreshDatabase | null = null;
  const hall = await openHall({
    env: { CORALE_DEMO: '0', SMTP_URL: post.url, ...env },
    furnish: async (database) => {
      found = database;
      await foundDistrict(
        { db: database.db, clock: systemClock, ids: randomIds },
        {
          name: 'Ambito territoriale sociale di Prova',
          admin: { name: 'Ada Esempi', email: 'ada@prova.example' },
          planOffice: false,
        },
      );
    },
  });
  const { db } = must<FreshDatabase>(found, 'a hall is furnished before it opens');
  const office = must((await db.select().from(organisation))[0], 'a founded district has a plan office');
  const { district } = office;
  return {
    ...hall,
    post,
    person: async ({ name, email, role, office: words }) => {
      const id = randomIds.newId<PersonId>();
      await db.insert(person).values({ id, district, name, email });
      await db
        .insert(membership)
        .values({ person: id, organisation: office.id, role, office: words, from: '2025-01-01' });
      return id;
    },
    invitation: async (to) => {
      const made = await db.transaction((tx) =>
        makeInvitation(tx, randomIds, {
          district,
          person: to,
          email: null,
          by: null,
          at: systemClock.now(),
        }),
      );
      return `${hall.baseUrl}/invito#${made.token}`;
    },
    [Symbol.asyncDispose]: async () => {
      await hall[Symbol.asyncDispose]();
      await post[Symbol.asyncDispose]();
    },
  };
}
