import { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import '../support/italian.ts';
import { markedContent } from '../../client/text/passages/markedContent.ts';
import { isLeaf, sizeOf } from '../../client/text/passages/nodeSize.ts';
import type { PlacedPassage } from '../../client/text/passages/placedPassage.ts';
import { StaticText } from '../../client/text/StaticText.tsx';
import type { TextNode } from '../../shared/text/content.ts';
import { plainText } from '../../shared/text/outline.ts';
import { textSchema } from '../../shared/text/schema.ts';

const words = (text: string): TextNode => ({ type: 'text', text });
const paragraph = (...content: TextNode[]): TextNode => ({ type: 'paragraph', content });
const text: TextNode = {
  type: 'doc',
  content: [
    paragraph(words('Lo sportello risponde')),
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [
            paragraph(
              words('dal'),
              { type: 'hardBreak' },
              { type: 'text', text: 'lunedì', marks: [{ type: 'bold' }] },
              { type: 'footnote', content: [words('festivi esclusi')] },
              { type: 'mention', attrs: { kind: 'person', id: 'x', label: 'Nadia' } },
              words(' al venerdì'),
            ),
          ],
        },
      ],
    },
    { type: 'image', attrs: { alt: 'Una porta' } },
    { type: 'horizontalRule' },
    paragraph(words('Fine')),
  ],
};

function passage(key: string, from: number, to: number, more: Partial<PlacedPassage> = {}): PlacedPassage {
  const mark = {
    key,
    label: key,
    description: `Osservazione ${key}`,
    tone: 'waiting',
    active: false,
  } as const;
  return { ...mark, proposed: null, from, to, ...more };
}

const html = (...passages: PlacedPassage[]) =>
  renderToStaticMarkup(<StaticText content={markedContent(text, passages)} anchors={false} />);

test('what has no inside is the same here and in the schema', () => {
  const inSchema = Object.keys(textSchema.nodes).filter((name) => textSchema.nodes[name]?.isLeaf);
  expect(inSchema.filter((name) => name !== 'text' && !isLeaf(name))).toEqual([]);
  expect(Object.keys(textSchema.nodes).filter((name) => isLeaf(name) && !inSchema.includes(name))).toEqual(
    [],
  );
});

test('positions are counted as in the editor', () => {
  expect(sizeOf(text)).toBe(Node.fromJSON(textSchema, text).nodeSize);
});

test('a passage is marked in its words, and its number stands at their end', () => {
  expect(html(passage('14', 4, 13))).toContain(
    '<p>Lo <span class="obs" data-passage="14">sportello</span>' +
      '<button type="button" class="obs-n" data-passage="14" aria-label="Osservazione 14" title="Osservazione 14">14</button>' +
      ' risponde</p>',
  );
});

test('passages that overlap are both seen', () => {
  const drawn = html(passage('1', 4, 13), passage('2', 8, 22));
  expect(drawn).toContain(
    '<span class="obs" data-passage="1">spor</span>' +
      '<span class="obs" data-passage="1"><span class="obs" data-passage="2">tello</span></span>',
  );
  expect(drawn.match(/<button/gu)).toHaveLength(2);
});

test('a passage goes on over breaks, names and blocks, and its number stands once', () => {
  const drawn = html(passage('7', 4, sizeOf(text) - 5));
  expect(drawn.match(/<button/gu)).toHaveLength(1);
  expect(drawn).toContain('<span class="obs" data-passage="7"><strong>lunedì</strong></span>');
  expect(drawn).toContain('<span class="obs" data-passage="7"><span class="mention">');
});

test('words that would go are struck, and so is a block', () => {
  expect(
    html(passage('3', 4, 13, { proposed: { kind: 'replace_words', content: [words('ufficio')] } })),
  ).toContain(
    '<del class="obs change" data-passage="3">sportello</del><span class="proposed-place"></span><button',
  );
  expect(html(passage('4', 1, 22, { proposed: { kind: 'delete_block' } }))).toContain(
    '<p class="proposed-away">',
  );
});

test('the words of a text stay the same, whatever is marked in it', () => {
  const size = sizeOf(text) - 2;
  const place = fc
    .tuple(fc.nat(size), fc.nat(size))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b) + 1] as const);
  fc.assert(
    fc.property(fc.array(place, { maxLength: 6 }), (places) => {
      const marked = markedContent(
        text,
        places.map(([from, to], index) => passage(`${index}`, from, to)),
      );
      expect(plainText(marked)).toBe(plainText(text));
    }),
    { numRuns: 200 },
  );
});

test('a text that names such nodes itself shows no number and no proposal', () => {
  const attrs = {
    key: 'x',
    label: '1',
    description: 'finta',
    className: 'btn',
    proposed: { kind: 'replace_words' },
  };
  const content: TextNode = {
    type: 'doc',
    content: [
      { type: 'passageInsert', attrs },
      paragraph({ type: 'passageNumber', attrs }, { ...words('vere'), marks: [{ type: 'passage', attrs }] }),
    ],
  };
  expect(renderToStaticMarkup(<StaticText content={content} />)).toBe(
    '<span class="proposed-place"></span><p>vere</p>',
  );
});
