import { sql } from 'drizzle-orm';
import { must } from '../../../shared/kernel/assert.ts';
import type { Transaction } from '../../platform/database.ts';

/** Works as the one role that may take away what is otherwise only ever added to (docs/spec/decisions.md V5). */
export async function asEraser<T>(tx: Transaction, work: () => Promise<T>): Promise<T> {
  const [me] = await tx.execute<{ readonly name: string }>(sql`select quote_ident(current_user) as name`);
  const name = must(me, 'somebody asks').name;
  await tx.execute(sql`set local role corale_eraser`);
  const done = await work();
  // A failure ends the transaction, and with it the role.
  await tx.execute(sql.raw(`set local role ${name}`));
  return done;
}
