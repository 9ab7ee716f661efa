import { expect, test } from 'vitest';
import { freshDatabase } from '../support/database.ts';

test('the template holds the schema and the server may write to it', async () => {
  await using database = await freshDatabase();
  const [row] = await database.owner<{ n: number }[]>`
    select count(*)::int as n from pg_tables where schemaname = 'public'`;
  expect(row?.n).toBeGreaterThan(10);
});
