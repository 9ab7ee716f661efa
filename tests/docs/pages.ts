import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export type Page = { readonly path: string; readonly text: string };

/** Files below a folder, by their path from the root. */
export function filesIn(folder: string, ends: RegExp): readonly Page[] {
  return readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path}`)
    .filter((path) => ends.test(path) && !path.startsWith('client/dist/'))
    .map(page);
}

export function page(path: string): Page {
  return { path, text: readFileSync(root + path, 'utf8') };
}

/** Every document of the project. */
export function documents(): readonly Page[] {
  return [...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'].map(page), ...filesIn('docs', /\.md$/u)];
}

export function tests(): readonly Page[] {
  return filesIn('tests', /\.test\.tsx?$/u);
}

/** What stands under a heading of the second level, up to the next one. */
export function partOf({ path, text }: Page, heading: string): Page {
  const part = text.split(/^## /mu).find((each) => each.startsWith(`${heading}\n`));
  if (part === undefined) throw new Error(`${path} has no part "${heading}"`);
  return { path, text: part };
}

/** The rows of the table whose first head cell has this name, without code marks. */
export function tableRows({ path, text }: Page, firstHead: string): readonly (readonly string[])[] {
  const lines = text.split('\n');
  const head = lines.findIndex((line) => cells(line)[0] === firstHead);
  if (head < 0) throw new Error(`${path} has no table that begins with "${firstHead}"`);
  const rows = lines.slice(head + 2);
  const end = rows.findIndex((line) => !line.startsWith('|'));
  return rows.slice(0, end < 0 ? rows.length : end).map(cells);
}

function cells(line: string): readonly string[] {
  if (!line.startsWith('|')) return [];
  return line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim().replaceAll('`', ''));
}
