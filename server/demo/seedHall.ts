import { guest } from '../../drizzle/schema/people.ts';
import { contribution, participant } from '../../drizzle/schema/workshops.ts';
import { must } from '../../shared/kernel/assert.ts';
import type {
  ContributionId,
  DistrictId,
  GuestId,
  ParticipantId,
  PersonId,
  WorkshopId,
} from '../../shared/kernel/ids.ts';
import type { Ids } from '../../shared/kernel/ports.ts';
import type { Transaction } from '../platform/database.ts';
import { noteStep } from '../workshops/stepStore.ts';
import { tablesOf } from '../workshops/tableStore.ts';
import { setCourse } from '../workshops/workshopStore.ts';
import { demoCards, demoGuests } from './hallWords.ts';

type Held = {
  readonly id: WorkshopId;
  readonly district: DistrictId;
  readonly facilitator: PersonId;
  readonly at: Date;
};

/** Opens a workshop of the demo, in the midst of its contributions: a guest sits at each table, and has written. */
export async function seedHall(tx: Transaction, ids: Ids, held: Held): Promise<void> {
  const { id, district, facilitator, at } = held;
  await setCourse(tx, id, { state: { kind: 'open', phase: 'contributions' }, openedAt: at });
  for (const phase of ['welcome', 'contributions'] as const)
    await noteStep(tx, { id, state: { kind: 'open', phase } }, facilitator, at);
  const tables = await tablesOf(tx, id);
  // Without a session: nobody comes back as one of them.
  const seated = demoGuests.map((name, place) => ({
    name,
    guest: ids.newId<GuestId>(),
    participant: ids.newId<ParticipantId>(),
    table: must(tables[place % tables.length], 'a workshop has tables').id,
  }));
  await tx.insert(guest).values(seated.map((one) => ({ id: one.guest, district, name: one.name, at })));
  await tx.insert(participant).values(
    seated.map((one) => ({
      id: one.participant,
      workshop: id,
      guest: one.guest,
      table: one.table,
      joinedAt: at,
    })),
  );
  await tx.insert(contribution).values(
    demoCards.map(({ text, ...card }, place) => {
      const writer = must(seated[place % seated.length], 'somebody is seated');
      return {
        ...card,
        id: ids.newId<ContributionId>(),
        workshop: id,
        table: writer.table,
        participant: writer.participant,
        onBehalf: false,
        words: text,
        at,
      };
    }),
  );
}
