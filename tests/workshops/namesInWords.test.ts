import { expect, test } from 'vitest';
import { callNames, seemsToName, textSeemsToName } from '../../shared/workshops/namesInWords.ts';

const called = callNames(['Lucia De Santis', 'omar', 'NOÈ', 'Al']);

test.each([
  ['Come diceva Lucia, serve uno sportello.', true],
  ['LUCIA lo ha già chiesto.', true],
  ['La famiglia Santis.', true],
  ['Chiedere a Omar.', true],
  ['Con Noe\u0300 e gli altri.', true],
  ['Una lucia e un omare.', false],
  ['Luciana e la De Luca.', false],
  ['Al sabato mattina.', false],
  ['', false],
])('%s: %s', (words, names) => {
  expect(seemsToName(words, called)).toBe(names);
});

test('a text is searched as deep as it goes', () => {
  const words = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  const list = { type: 'bulletList', content: [{ type: 'listItem', content: [words('Lo dice Omar.')] }] };
  expect(textSeemsToName({ type: 'doc', content: [words('Niente.'), list] }, called)).toBe(true);
  expect(textSeemsToName({ type: 'doc', content: [words('Niente.')] }, called)).toBe(false);
});
