import { expect, test } from 'vitest';
import { isPlainLine, isVisible } from '../../shared/kernel/plainLine.ts';

test.each([
  ['Cooperativa Esempio Uno', true],
  ['Rivolta d’Adda', true],
  ['نور', true],
  ['una riga\ne un’altra', false],
  ['con un NUL\u0000', false],
  ['mezza \ud83d', false],
  ['nessun segno \uFFFF', false],
  // Reads as "Elena isempE".
  ['Elena \u202EEpmesi', false],
  ['\u2066Elena\u2069', false],
  ['Việt Nam', true],
  ['Việt Nam'.normalize('NFD'), true],
  ['กี่ครั้ง', true],
  [`Z${'\u0336'.repeat(20)}`, false],
])('%j is a plain line: %s', (text, plain) => {
  expect(isPlainLine(text)).toBe(plain);
});

test.each([
  ['A', true],
  ['!', true],
  ['', false],
  [' ', false],
  ['\u200B\u2060\u00AD', false],
])('%j can be seen: %s', (text, visible) => {
  expect(isVisible(text)).toBe(visible);
});
