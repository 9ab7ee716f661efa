import { expect, test } from 'vitest';
import { receiptHead } from '../../../client/decisions/register/receiptHead.ts';

const hash = '7c1e90ab'.repeat(8);
const head = { seq: 231, hash };

test.for<readonly [written: string, number: string, print: string]>([
  ['as on the receipt, in groups', '231', hash.replace(/.{4}/gu, '$& ')],
  ['the number of the receipt', '2026-0231', hash],
  [
    'in capitals, with the lines of a letter',
    ' 231 ',
    `${hash.slice(0, 32).toUpperCase()}\n ${hash.slice(32)}`,
  ],
  ['both in one place', `231:${hash}`, ''],
  ['both in the other', '', `231:${hash}`],
])('%s', ([, number, print]) => expect(receiptHead(number, print)).toEqual(head));

test('what is no receipt is said to be none, and which part of it', () => {
  expect(receiptHead('', hash)).toEqual({ wrong: 'number' });
  expect(receiptHead('0', hash)).toEqual({ wrong: 'number' });
  expect(receiptHead('due', hash)).toEqual({ wrong: 'number' });
  for (const print of ['', hash.slice(1), `${hash}0`, 'z'.repeat(64)])
    expect(receiptHead('231', print)).toEqual({ wrong: 'hash' });
});
