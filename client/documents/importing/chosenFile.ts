import { importLimit } from '../../../shared/documents/api.ts';

/** A file that an import would take, with the title it seems to have; or what is wrong with it. */
export type ChosenFile =
  | { readonly kind: 'fit'; readonly file: File; readonly title: string }
  | { readonly kind: 'too_large' | 'wrong_kind'; readonly file: File };

/** Looks at a file before it is sent: nobody should wait for an upload that will be refused. */
export async function lookAt(file: File): Promise<ChosenFile> {
  if (!/\.(?:md|markdown|txt)$/iu.test(file.name)) return { kind: 'wrong_kind', file };
  if (file.size > importLimit) return { kind: 'too_large', file };
  // The first heading stands near the beginning, or it is not a title.
  const beginning = await file.slice(0, 65_536).text();
  return { kind: 'fit', file, title: firstHeading(beginning) ?? nameWithoutEnding(file.name) };
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
