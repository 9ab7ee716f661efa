import { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TextNode } from '../../shared/text/content.ts';
import { fittingContent } from '../../shared/text/fittingContent.ts';
import { textSchema } from '../../shared/text/schema.ts';
import { anyText } from './anyText.ts';

const types = [...Object.keys(textSchema.nodes), 'script', 'toString'];
const attrs = fc.dictionary(
  fc.constantFrom(
    'id',
    'level',
    'start',
    'colspan',
    'rowspan',
    'kind',
    'label',
    'file',
    'alt',
    'width',
    'onload',
  ),
  fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
);
const marks = fc.array(
  fc.record({ type: fc.constantFrom('bold', 'link', 'blink'), attrs: fc.constant({ href: 5 }) }),
  { maxLength: 3 },
);

const { node: anyNode } = fc.letrec<{ node: TextNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.record({ type: fc.constant('text'), text: fc.string({ maxLength: 5 }), marks }),
    fc.record({
      type: fc.constantFrom(...types.filter((type) => type !== 'text')),
      attrs,
      content: fc.array(tie('node'), { maxLength: 4 }),
    }),
  ),
}));

/** Every word that stands in a text, in the order of reading; an element without room for words has none. */
function wordsOf(node: TextNode): string {
  return node.text ?? (node.content ?? []).map(wordsOf).join('');
}

const wordless = new Set(['hardBreak', 'horizontalRule', 'mention', 'image']);

function standing(node: TextNode): TextNode {
  if (node.text !== undefined || !node.content) return node;
  return { ...node, content: wordless.has(node.type) ? [] : node.content.map(standing) };
}

test('[G6] whatever stands in a text, what is made of it fits the schema and keeps its words in their order', () => {
  fc.assert(
    fc.property(fc.array(anyNode, { maxLength: 4 }), (content) => {
      const text = standing({ type: 'doc', content });
      const fitting = fittingContent(text);
      expect(() => Node.fromJSON(textSchema, fitting).check()).not.toThrow();
      expect(wordsOf(fitting)).toBe(wordsOf(text));
    }),
    { numRuns: 400 },
  );
});

test('a text that fits is left as it is', () => {
  fc.assert(
    fc.property(anyText, (content) => {
      expect(fittingContent(content)).toBe(content);
    }),
    { numRuns: 40 },
  );
});
