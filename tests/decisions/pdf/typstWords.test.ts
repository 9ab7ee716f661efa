import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openTypst } from '../../../server/decisions/pdf/typst.ts';
import { literal, words } from '../../../server/decisions/pdf/typstWords.ts';
import { withoutUndrawable } from '../../../server/decisions/pdf/undrawable.ts';

/** What the compiler itself reads out of our strings. */
function readBack(texts: readonly string[]): readonly unknown[] {
  const mainFileContent = texts.map((text) => `#metadata(${literal(text)}) <said>`).join('\n');
  const compiler = openTypst([]) as unknown as {
    query: (source: object, what: object) => readonly unknown[];
  };
  return compiler.query({ mainFileContent }, { selector: '<said>', field: 'value' });
}

const hostile = [
  '#eval("1+1")',
  '"); #panic("x',
  '\\"); #read("/etc/passwd"); #text("',
  '$x^2$ `a` *b* _c_ <d> @e // f /* g */ = h',
  '\\u{41} \\n \\',
  ']  }  );',
  '#import "@preview/example:0.1.0"',
];

test('whatever people write is words to the compiler, to the letter', () => {
  expect(readBack(hostile)).toEqual(hostile);
  const signs = fc.constantFrom(...'"\\#[]{}()$`*_<>@=/;,.\' un', 'è', '’', '\u{1F600}', '-', '~');
  const texts = fc.sample(fc.string({ unit: signs, maxLength: 60 }), { numRuns: 300, seed: 6 });
  expect(readBack(texts)).toEqual(texts);
});

test('what no page can show, or would turn the reading round, is named by its number', () => {
  expect(readBack(['a\u0000b\u202Ec\uD800d\te\nf'])).toEqual(['a[U+0000]b[U+202E]c\uFFFDd e f']);
});

test('a sign that no font has is looked up in what the compiler says', () => {
  const said = [
    'PDF/UA-1 error: the text `"中"` could not be displayed',
    'message: "the text `\\"\\\\u{200d}👨\\"` could not be displayed with font `\\"Lora\\"`"',
  ].join();
  expect(withoutUndrawable(words('a中\u200D👨文"'), said)).toBe('#text("a[U+4E2D][U+200D][U+1F468]文\\"");');
  expect(withoutUndrawable(words('a'), 'failed to decode image')).toBeNull();
});
