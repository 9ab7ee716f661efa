import type { TextNode } from '../../../shared/text/content.ts';

// The few blocks of which reports are made, as the schema of texts has them.

export function heading(level: 2 | 3, words: string): TextNode {
  return { type: 'heading', attrs: { level }, content: line(words) };
}

export function paragraph(words: string): TextNode {
  return { type: 'paragraph', content: line(words) };
}

/** "Luogo: Sala civica", with its name in bold. */
export function labelled(label: string, words: string): TextNode {
  return { type: 'paragraph', content: [...line(`${label}: `, [{ type: 'bold' }]), ...line(words)] };
}

export function bullets(items: readonly TextNode[]): readonly TextNode[] {
  if (items.length === 0) return [];
  return [{ type: 'bulletList', content: items.map((item) => ({ type: 'listItem', content: [item] })) }];
}

/** The first row is its head. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): TextNode {
  const row = (type: 'tableHeader' | 'tableCell') => (cells: readonly string[]) => ({
    type: 'tableRow',
    content: cells.map((words) => ({ type, content: [paragraph(words)] })),
  });
  return { type: 'table', content: [row('tableHeader')(head), ...rows.map(row('tableCell'))] };
}

/** Line breaks stay; what no text holds does not. */
function line(words: string, marks: NonNullable<TextNode['marks']> = []): readonly TextNode[] {
  return words
    .split('\n')
    .flatMap((text, at): readonly TextNode[] => [
      ...(at === 0 ? [] : [{ type: 'hardBreak' }]),
      ...(text === '' ? [] : [{ type: 'text', text, ...(marks.length > 0 && { marks }) }]),
    ]);
}
