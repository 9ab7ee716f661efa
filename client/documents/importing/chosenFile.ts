import { importKind, importLimits } from '../../../shared/documents/api.ts';

/** A file that an import would take, with the title it seems to have; or what is wrong with it. */
export type ChosenFile =
  | { readonly kind: 'fit'; readonly file: File; readonly title: string }
  | { readonly kind: 'too_large'; readonly file: File; readonly limit: number }
  | { readonly kind: 'wrong_kind'; readonly file: File };

/** Looks at a file before it is sent: nobody should wait for an upload that will be refused. */
export async function lookAt(file: File): Promise<ChosenFile> {
  const kind = importKind(file.name);
  if (kind === null) return { kind: 'wrong_kind', file };
  const limit = importLimits[kind];
  if (file.size > limit) return { kind: 'too_large', file, limit };
  const heading = kind === 'text' ? await headingOf(file) : null;
  return { kind: 'fit', file, title: heading ?? nameWithoutEnding(file.name) };
}

async function headingOf(file: File): Promise<string | null> {
  // The first heading stands near the beginning, or it is not a title.
  return firstHeading(await file.slice(0, 65_536).text());
}

/** The words of the first Markdown heading that has any. */
export function firstHeading(text: string): string | null {
  for (const line of text.split(/\r?\n/u)) {
    const words = /^\s{0,3}#{1,6}\s+(.*?)(?:\s+#+)?\s*$/u.exec(line)?.[1] ?? '';
    // A title is no sentence: it ends without a full stop.
    const plain = words
      .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
      .replace(/[*_`~]+/gu, '')
      .replace(/[.:;,\s]+$/u, '')
      .trim();
    if (plain !== '') return plain.slice(0, 200);
  }
  return null;
}

/** "2024_piano-di_zona.md" → "2024 piano-di zona". */
export function nameWithoutEnding(name: string): string {
  return name
    .replace(/\.[^.]+$/u, '')
    .replace(/_+/gu, ' ')
    .trim()
    .slice(0, 200);
}
