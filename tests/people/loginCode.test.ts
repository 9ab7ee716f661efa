import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { loginCode, spacedCode, typedCode } from '../../shared/people/loginCode.ts';

test('a code is eight letters and digits, every bit of chance counts, and none looks like another', () => {
  expect(loginCode(new Uint8Array(5))).toBe('AAAAAAAA');
  expect(loginCode(new Uint8Array(5).fill(255))).toBe('99999999');
  const made = Array.from({ length: 500 }, () => loginCode(randomBytes(5)));
  expect(made.filter((code) => !/^[A-HJ-NP-Z2-9]{8}$/u.test(code))).toEqual([]);
  expect(new Set([...made.join('')]).size).toBe(32);
  expect(spacedCode('K7QF2MXP')).toBe('K7QF 2MXP');
});

test.each([
  ['K7QF 2MXP', 'K7QF2MXP'],
  [' k7qf-2mxp\n', 'K7QF2MXP'],
  ['K7QF–2MXP', 'K7QF2MXP'],
  ['K7QF 2MX', null],
  ['K7QF 2MXPP', null],
  ['K7QF 2MX0', null],
  ['K7QF 2MXI', null],
  ['', null],
])('%j is typed for %j', (typed, code) => {
  expect(typedCode(typed)).toBe(code);
});
