import { expect, test } from 'vitest';
import { readAskedCode } from '../../client/people/entering/askedCode.ts';
import { bareCode, codeShape, isWholeCode } from '../../client/people/entering/codeShape.ts';

/** What stands in the field, with the caret as a bar: typed or pasted, and then as it is shown. */
function shown(field: string): string {
  const caret = field.indexOf('|');
  const shape = codeShape(field.replace('|', ''), caret);
  return `${shape.shown.slice(0, shape.caret)}|${shape.shown.slice(shape.caret)}`;
}

test.each([
  ['k|', 'K|'],
  ['k7qf|', 'K7QF|'],
  ['K7QF2|', 'K7QF 2|'],
  ['K7QF |', 'K7QF|'],
  ['k7qf-2mxp|', 'K7QF 2MXP|'],
  [' K7QF 2MXP \n|', 'K7QF 2MXP|'],
  ['K7QF – 2MXP|', 'K7QF 2MXP|'],
  ['K7QF 2MXPAB|', 'K7QF 2MXP|'],
  // In the middle the caret stays behind what was typed.
  ['K7xQF 2MX|', 'K7XQ F2MX|'],
  ['K7X|QF 2MX', 'K7X|Q F2MX'],
  ['K7QFX| 2MX', 'K7QF X|2MX'],
  // The blank was deleted: the caret stands before it, and the next stroke deletes a letter.
  ['K7QF|2MXP', 'K7QF| 2MXP'],
  ['|', '|'],
])('%j is shown as %j', (field, expected) => {
  expect(shown(field)).toBe(expected);
});

test('a code is whole with eight letters and digits, and is sent without the blank', () => {
  expect(['K7QF 2MX', 'K7QF 2MXP', 'K7QF 2MXPA'].map(isWholeCode)).toEqual([false, true, false]);
  expect(bareCode('K7QF 2MXP')).toBe('K7QF2MXP');
});

test.each([
  ['{"email":"marta@comune.example","at":5}', { email: 'marta@comune.example', at: 5 }],
  ['{"email":"marta@comune.example"}', null],
  ['{"email":7,"at":5}', null],
  ['[]', null],
  [null, null],
])('what this window kept, %j, is read as %j', (text, asked) => {
  expect(readAskedCode(text)).toEqual(asked);
});
