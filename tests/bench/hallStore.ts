import type { Sql } from 'postgres';
import type { HallResult } from './tasks.ts';

/** Where the database differs from what phones sent: cards that it lacks, has otherwise, or that nobody sent. */
export async function wrongInStore(sql: Sql, workshop: string, sent: HallResult['sent']): Promise<number> {
  const rows = await sql<{ id: string; words: string; supports: number }[]>`
    select c.id, c.words, (select count(*)::int from support s where s.contribution_id = c.id) as supports
    from contribution c where c.workshop_id = ${workshop}`;
  const stored = new Map(rows.map((row) => [row.id, row]));
  const wrong = sent.filter(({ id, words, supports }) => {
    const row = stored.get(id);
    return row?.words !== words || row.supports !== supports;
  });
  return wrong.length + Math.max(0, rows.length - sent.length);
}
