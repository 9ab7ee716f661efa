import { sql } from 'drizzle-orm';
import { must } from '../../shared/kernel/assert.ts';
import type { Reader } from './database.ts';

/**
 * What PostgreSQL's clock shows at this very moment: `now()` would stand still for a whole transaction. The one
 * clock by which acts that may not overtake each other are dated, each behind its lock (docs/spec/decisions.md R5).
 */
export async function instantOf(reader: Reader): Promise<Date> {
  const [row] = await reader.execute<{ at: string }>(
    sql`select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`,
  );
  return new Date(must(row, 'the clock answers').at);
}
