import fc from 'fast-check';
import type { TextNode } from '../../shared/text/content.ts';

/** Words with the characters that have broken renderers before: marks of HTML, combining letters, emoji, breaks. */
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });

const href = fc.oneof(
  fc.constantFrom(
    'https://www.esempio.it/pagina',
    'mailto:ufficio@esempio.it',
    'javascript:alert(1)',
    'data:text/html,x',
    '',
  ),
  fc.webUrl(),
  words,
);

const mark = fc.oneof(
  fc.constant({ type: 'bold' }),
  fc.constant({ type: 'italic' }),
  href.map((address) => ({ type: 'link', attrs: { href: address } })),
);

const text: fc.Arbitrary<TextNode> = fc.record({
  type: fc.constant('text'),
  text: words,
  marks: fc.uniqueArray(mark, { selector: ({ type }) => type, maxLength: 3 }),
});

const id = fc.option(fc.uuid(), { nil: null });

const footnote: fc.Arbitrary<TextNode> = fc.record({
  type: fc.constant('footnote'),
  attrs: fc.record({ id }),
  content: fc.array(text, { maxLength: 2 }),
});

const mention: fc.Arbitrary<TextNode> = fc.record({
  type: fc.constant('mention'),
  attrs: fc.record({ kind: fc.constantFrom('person', 'organisation'), subject: fc.uuid(), label: words }),
});

const inline = fc.array(
  fc.oneof({ weight: 4, arbitrary: text }, fc.constant<TextNode>({ type: 'hardBreak' }), footnote, mention),
  { maxLength: 4 },
);

const paragraph: fc.Arbitrary<TextNode> = fc.record({
  type: fc.constant('paragraph'),
  attrs: fc.record({ id }),
  content: inline,
});

const heading: fc.Arbitrary<TextNode> = fc.record({
  type: fc.constant('heading'),
  attrs: fc.record({ id, level: fc.constantFrom(1, 2, 3) }),
  content: inline,
});

const { block } = fc.letrec<{ block: TextNode; item: TextNode }>((tie) => ({
  item: fc
    .tuple(paragraph, fc.array(tie('block'), { maxLength: 2 }), id)
    .map(([first, rest, own]) => ({ type: 'listItem', attrs: { id: own }, content: [first, ...rest] })),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    paragraph,
    heading,
    fc.constant<TextNode>({ type: 'horizontalRule' }),
    fc
      .tuple(id, fc.array(tie('block'), { minLength: 1, maxLength: 2 }))
      .map(([own, content]) => ({ type: 'blockquote', attrs: { id: own }, content })),
    fc
      .tuple(id, fc.array(tie('item'), { minLength: 1, maxLength: 3 }))
      .map(([own, content]) => ({ type: 'bulletList', attrs: { id: own }, content })),
    fc
      .tuple(id, fc.integer({ min: 1, max: 50 }), fc.array(tie('item'), { minLength: 1, maxLength: 3 }))
      .map(([own, start, content]) => ({
        type: 'orderedList',
        attrs: { id: own, start, type: null },
        content,
      })),
  ),
}));

/** Rows of any length: a merge may leave them so. */
const table: fc.Arbitrary<TextNode> = fc.record({
  type: fc.constant('table'),
  attrs: fc.record({ id }),
  content: fc.array(
    fc.record({
      type: fc.constant('tableRow'),
      attrs: fc.record({ id }),
      content: fc.array(
        fc.record({
          type: fc.constantFrom('tableCell', 'tableHeader'),
          attrs: fc.record({ id, colspan: fc.constantFrom(1, 1, 2), rowspan: fc.constantFrom(1, 1, 3) }),
          content: fc.array(paragraph, { minLength: 1, maxLength: 2 }),
        }),
        { maxLength: 3 },
      ),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

const image: fc.Arbitrary<TextNode> = fc.record({
  type: fc.constant('image'),
  attrs: fc.record({
    id,
    file: fc.constantFrom(null, 'a'.repeat(64)),
    alt: fc.oneof(fc.constant(''), words),
    width: fc.constantFrom(null, 1, 640),
    height: fc.constantFrom(null, 480),
  }),
});

/** Any text that the schema allows. */
export const anyText: fc.Arbitrary<TextNode> = fc
  .array(fc.oneof({ weight: 6, arbitrary: block }, table, image), { minLength: 1, maxLength: 5 })
  .map((content) => ({ type: 'doc', content }));
