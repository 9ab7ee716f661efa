import type { DemoTown } from './demoTown.ts';

/** Every table that holds a phrase anywhere, however its column keeps it. */
export async function tablesHolding(
  town: Pick<DemoTown, 'database'>,
  phrase: string,
): Promise<readonly string[]> {
  const sql = town.database.owner;
  const tables = await sql<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`;
  const wanted = phrase.toLowerCase();
  const holds = (value: unknown): boolean =>
    value instanceof Uint8Array
      ? new TextDecoder().decode(value).toLowerCase().includes(wanted)
      : String(typeof value === 'object' ? JSON.stringify(value) : value)
          .toLowerCase()
          .includes(wanted);
  const held = await Promise.all(
    tables.map(async ({ name }) => {
      const rows = await sql<Record<string, unknown>[]>`select * from ${sql(name)}`;
      return rows.some((row) => Object.values(row).some(holds)) ? [name] : [];
    }),
  );
  return held.flat().toSorted();
}
