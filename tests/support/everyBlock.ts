import type { TextNode } from '../../shared/text/content.ts';

export function says(text: string, ...marks: NonNullable<TextNode['marks']>): TextNode {
  return marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks };
}

export function paragraph(...content: readonly TextNode[]): TextNode {
  return { type: 'paragraph', content };
}

export function heading(level: number, text: string): TextNode {
  return { type: 'heading', attrs: { level }, content: [says(text)] };
}

export function cell(type: 'tableHeader' | 'tableCell', text: string, attrs = {}): TextNode {
  return { type, attrs, content: [paragraph(says(text))] };
}

export function row(...content: readonly TextNode[]): TextNode {
  return { type: 'tableRow', content };
}

/** A text with every kind of block and mark; `file` is the SHA-256 of its image. */
export function everyBlock(file: string): TextNode {
  const item = (...content: readonly TextNode[]): TextNode => ({ type: 'listItem', content });
  return {
    type: 'doc',
    content: [
      heading(2, 'Premessa'),
      paragraph(
        says('Il territorio '),
        says('scrive', { type: 'bold' }),
        says(' insieme', { type: 'italic' }, { type: 'bold' }),
        says(' nel suo '),
        says('sito', { type: 'link', attrs: { href: 'https://example.org/a?b="c"' } }),
        {
          type: 'footnote',
          content: [says('Legge regionale 3/2008, '), says('art. 18', { type: 'italic' })],
        },
        { type: 'hardBreak' },
        { type: 'mention', attrs: { kind: 'person', subject: 'x', label: 'Anna Prova' } },
      ),
      {
        type: 'bulletList',
        content: [
          item(paragraph(says('primo')), {
            type: 'orderedList',
            attrs: { start: 3, type: 'a' },
            content: [item(paragraph(says('dentro')), paragraph(says('ancora dentro')))],
          }),
          item(paragraph(says('secondo'))),
        ],
      },
      { type: 'blockquote', content: [paragraph(says('Parole di altri.'))] },
      { type: 'horizontalRule' },
      heading(1, 'Risorse'),
      heading(3, 'Comuni'),
      {
        type: 'table',
        content: [
          row(cell('tableHeader', 'Comune'), cell('tableHeader', 'Quota', { colspan: 2 })),
          row(
            cell('tableHeader', 'Prova'),
            cell('tableCell', '€ 12,50', { rowspan: 2 }),
            cell('tableCell', '1'),
          ),
          row(cell('tableHeader', 'Esempio'), cell('tableCell', '2')),
        ],
      },
      { type: 'image', attrs: { file, alt: 'Una mappa', width: 400, height: 200 } },
      { type: 'image', attrs: { file, alt: '', width: 40, height: 2000 } },
      { type: 'image', attrs: { file: 'f'.repeat(64), alt: 'Perduta', width: 4, height: 2 } },
      { type: 'paragraph' },
    ],
  };
}
