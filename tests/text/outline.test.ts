import { expect, test } from 'vitest';
import type { TextNode } from '../../shared/text/content.ts';
import { indentsOf, outlineOf } from '../../shared/text/outline.ts';

const heading = (id: string, level: number, ...content: TextNode[]): TextNode => ({
  type: 'heading',
  attrs: { id, level },
  content,
});
const words = (text: string): TextNode => ({ type: 'text', text });
const doc = (...content: TextNode[]): TextNode => ({ type: 'doc', content });

test('headings stand in reading order, with their level and words', () => {
  const text = doc(
    heading('a', 1, words('Anziani '), words('e caregiver')),
    { type: 'paragraph', content: [words('Testo.')] },
    heading('b', 2, words('Risorse')),
  );
  expect(outlineOf(text)).toEqual([
    { id: 'a', level: 1, title: 'Anziani e caregiver' },
    { id: 'b', level: 2, title: 'Risorse' },
  ]);
});

test('a line break in a heading is a space, and blanks are not doubled', () => {
  expect(outlineOf(doc(heading('a', 1, words(' Prima '), { type: 'hardBreak' }, words('poi'))))).toEqual([
    { id: 'a', level: 1, title: 'Prima poi' },
  ]);
});

test('a note is no part of a title, a name in it is', () => {
  const name: TextNode = {
    type: 'mention',
    attrs: { kind: 'organisation', subject: 'x', label: 'ASST Crema' },
  };
  const note: TextNode = { type: 'footnote', content: [words('Vedi 9.E.')] };
  expect(outlineOf(doc(heading('a', 1, words('Risorse di '), name, note)))[0]?.title).toBe(
    'Risorse di @ASST Crema',
  );
});

test('headings without words are left out, repeated ones are kept', () => {
  const items = outlineOf(
    doc(
      heading('a', 2),
      heading('b', 2, words('  ')),
      heading('c', 2, words('Note')),
      heading('d', 2, words('Note')),
    ),
  );
  expect(items.map((item) => item.id)).toEqual(['c', 'd']);
});

test('a heading inside a quotation belongs to what is quoted, not to the outline', () => {
  expect(outlineOf(doc({ type: 'blockquote', content: [heading('a', 1, words('Citato'))] }))).toEqual([]);
});

test('an empty text has no outline', () => {
  expect(outlineOf({ type: 'doc' })).toEqual([]);
});

test('headings are indented under what stands above them, whatever their level is called', () => {
  const items = [2, 3, 3, 2, 1, 3, 2].map((level, index) => ({ id: `${index}`, level, title: `${index}` }));
  expect(indentsOf(items)).toEqual([0, 1, 1, 0, 0, 1, 1]);
});
