import type { Sql } from 'postgres';
import type { DocumentId } from '../../shared/kernel/ids.ts';

/** Rows that one turn takes: PostgreSQL looks at each before it lets it go. */
export const mostForgotten = 2000;
/** How long rows of the log are kept at least; the rule of the table itself says the same and refuses less. */
const keptDays = 90;

/**
 * Lets the oldest rows of a text’s log go: those that are old enough and that two proved snapshots hold, both
 * with the authors of their words, which rows alone could tell otherwise. Resolves to how many went.
 */
export async function forgetRows(sql: Sql, id: DocumentId, epoch: number): Promise<number> {
  const { count } = await sql`
    delete from document_update where document_id = ${id} and seq in (
      select seq from document_update
      where document_id = ${id} and epoch = ${epoch} and at < clock_timestamp() - make_interval(days => ${keptDays})
        and seq <= (
          select seq from document_snapshot
          where document_id = ${id} and epoch = ${epoch} and authors is not null
          order by seq desc offset 1 limit 1)
      order by seq limit ${mostForgotten})`;
  return count;
}
