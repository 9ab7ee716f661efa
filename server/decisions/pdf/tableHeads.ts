/** How the head of a table is drawn; the first line of every source defines it, and what draws a table calls it. */
const heads = [
  // Repeated on every page that the table reaches.
  '#let table-head(..cells) = (table.header(..cells.pos()),)',
  '#let table-head(..cells) = (table.header(repeat: false, ..cells.pos()),)',
  '#let table-head(..cells) = cells.pos()',
] as const;

export const tableHeads: string = heads[0];

/** The cells of a head, as an argument of `table`. */
export function tableHead(cells: string): string {
  return `..table-head(${cells})`;
}

/**
 * A source whose tables have plainer heads, or null when what the compiler says is about something else, or nothing
 * plainer is left. A head that is repeated is an ornament on its second page, where it may hold neither link nor note;
 * and the compiler takes the note of a page for one in a head that moves to the next.
 */
export function withPlainerHeads(source: string, said: string): string | null {
  if (!said.includes('artifacts may not contain links')) return null;
  const now = heads.findIndex((head) => source.startsWith(head));
  const [was, plainer] = [heads[now], heads[now + 1]];
  return was === undefined || plainer === undefined ? null : plainer + source.slice(was.length);
}
