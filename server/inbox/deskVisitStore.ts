import { eq } from 'drizzle-orm';
import { deskVisit } from '../../drizzle/schema/inbox.ts';
import { type DeskVisit, visitAt } from '../../shared/inbox/deskVisit.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { PersonId } from '../../shared/kernel/ids.ts';
import type { Transaction } from '../platform/database.ts';

/** Notes that a person looks at the Scrivania now. */
export async function noteVisit(tx: Transaction, person: PersonId, now: Date): Promise<DeskVisit> {
  // Two tabs that open at once for the first time meet at this row.
  await tx
    .insert(deskVisit)
    .values({ person, ...visitAt(null, now) })
    .onConflictDoNothing();
  const rows = await tx.select().from(deskVisit).where(eq(deskVisit.person, person)).for('update');
  const visit = visitAt(must(rows[0], 'the visit was just noted'), now);
  await tx.update(deskVisit).set(visit).where(eq(deskVisit.person, person));
  return visit;
}
