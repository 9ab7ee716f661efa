import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMarkdownFile } from '../../server/documents/import/readMarkdownFile.ts';
import { textFromMarkdown } from '../../server/documents/import/textFromMarkdown.ts';
import { firstUpdate, type TextNode } from '../../shared/text/content.ts';

const word = fc.constantFrom('piano', 'città', 'Comuni', 'a', '9.E', 'l’ora', '👩‍👩‍👧', '\u00a0', 'perché');

/** Whatever has a meaning somewhere in Markdown or HTML, whole, broken and out of place. */
const sign = fc.constantFrom(
  ...'*|**|***|_|__|~~|`|``|```|#|##|######|>|> |- |* |+ |1. |99999999999. |  |    |\t|\n|\n\n|\\|\\\\|[|]|(|)|!['.split(
    '|',
  ),
  ...'](http://a.it)|](javascript:x)|](b)|[^1]|[^1]: |[1]: http://a.it|<b>|</b>|<br>|<div>|</div>|<!--|-->|<|>'.split(
    '|',
  ),
  ...'&amp;|&egrave;|&#0;|&#xD800;|&#x110000;|&boh;|&|---|***|===|:-:|- [ ] |- [x] |http://a.it|a@b.it|www.a.it|<script>'.split(
    '|',
  ),
  '|',
  '| a | b |\n|---|---|\n',
  '\0',
  '\u2028',
  '\ud800',
);

const source = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: sign },
      { weight: 2, arbitrary: word },
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    {
      maxLength: 120,
    },
  )
  .map((parts) => parts.join(''));

/** The file as a browser would send it: bytes. */
function imported(text: string) {
  const file = readMarkdownFile(new TextEncoder().encode(text));
  return file.ok ? textFromMarkdown(file.value) : file;
}

test('whatever comes in, what goes out fits the schema, is no deeper than 32 and holds no control characters', () => {
  fc.assert(
    fc.property(source, (text) => {
      const result = imported(text);
      if (!result.ok) {
        expect(result.refused).toBe('empty_file');
        return;
      }
      const { content } = result.value;
      let next = 0;
      expect(firstUpdate(content, () => `id-${next++}`).update.length).toBeGreaterThan(0);
      expect(depthOf(content)).toBeLessThanOrEqual(32);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
      expect(textsOf(content).join('')).not.toMatch(/[\0-\x1f\x7f-\x9f\ud800-\udfff]/u);
    }),
    { numRuns: 1500 },
  );
});

const inline = fc.oneof(
  word.filter((text) => text.trim() !== ''),
  fc.stringMatching(/^[a-zàèéìòù]{1,12}$/u),
);
const wrapped = fc
  .tuple(inline, fc.constantFrom('', '*', '**', '***', '`', '~~'))
  .map(([text, mark]) => mark + text + mark);
const line = fc.array(wrapped, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '));
const block = fc
  .tuple(line, fc.constantFrom('', '# ', '### ', '##### ', '- ', '  - ', '1. ', '> ', '> > ', '- [x] '))
  .map(([text, mark]) => mark + text);

test('no word is lost and none changes its place', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 12 }), (lines) => {
      const text = lines.join('\n\n');
      const result = imported(text);
      if (!result.ok) throw new Error(result.refused);
      const read = JSON.stringify(wordsOf(plainTextOf(result.value.content)));
      // Marks of Markdown are no letters: what is left of the source are its words.
      expect(read).toBe(JSON.stringify(wordsOf(text.replace(/\[x\]|\b1\. /gu, ''))));
    }),
    { numRuns: 500 },
  );
});

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}.]*[\p{L}\p{N}]/gu) ?? [];
}

function textsOf(node: TextNode): readonly string[] {
  return node.text === undefined ? (node.content ?? []).flatMap(textsOf) : [node.text];
}

/** Blocks apart, so that words of two of them do not run together. */
function plainTextOf(node: TextNode): string {
  if (node.text !== undefined) return node.text;
  const inside = (node.content ?? []).map(plainTextOf).join('');
  return node.type === 'paragraph' || node.type === 'heading' ? `${inside}\n` : inside;
}

function depthOf(node: TextNode): number {
  return 1 + Math.max(0, ...(node.content ?? []).map(depthOf));
}
