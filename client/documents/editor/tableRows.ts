/** A text knows no tables: of one that is pasted, each row becomes a paragraph. Only its words remain. */
export function rowsForTables(html: string): string {
  if (!/<table[\s>]/iu.test(html)) return html;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const table of body.querySelectorAll('table')) {
    // One that stood in a cell of another has gone with it.
    if (!body.contains(table)) continue;
    for (const block of table.querySelectorAll('p, div, li, br, table table tr, table table :is(td, th)'))
      block.after(' ');
    table.replaceWith(...linesOf(table).map(paragraph));
  }
  return body.innerHTML;
}

function linesOf(table: HTMLTableElement): readonly string[] {
  const rows = [...table.rows].map((row) => rowLine([...row.cells].map((cell) => cell.textContent ?? '')));
  return [rowLine([table.caption?.textContent ?? '']), ...rows].filter((line) => line !== '');
}

function paragraph(line: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = line;
  return element;
}

/** The cells of a row in one line. An empty one keeps its place with a dash, unless none comes after it. */
export function rowLine(cells: readonly string[]): string {
  const words = cells.map((cell) => cell.replaceAll(/\s+/gu, ' ').trim());
  const last = words.findLastIndex((word) => word !== '');
  return words
    .slice(0, last + 1)
    .map((word) => word || '–')
    .join(' · ');
}
