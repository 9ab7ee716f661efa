import { eq, max } from 'drizzle-orm';
import { workshopStep } from '../../drizzle/schema/workshops.ts';
import type { PersonId } from '../../shared/kernel/ids.ts';
import type { Transaction } from '../platform/database.ts';
import type { Workshop } from './workshopStore.ts';

/** That it has gone on, with whoever did it: what its minutes are made from. */
export async function noteStep(
  tx: Transaction,
  { id, state }: Pick<Workshop, 'id' | 'state'>,
  by: PersonId,
  at: Date,
): Promise<void> {
  const [row] = await tx
    .select({ last: max(workshopStep.ordinal) })
    .from(workshopStep)
    .where(eq(workshopStep.workshop, id));
  await tx.insert(workshopStep).values({
    workshop: id,
    ordinal: (row?.last ?? 0) + 1,
    state: state.kind,
    phase: state.kind === 'open' ? state.phase : 'reading',
    by,
    at,
  });
}
