import { expect, test } from 'vitest';
import { ownAddress } from '../../shared/kernel/ownAddress.ts';

test.each([
  ['/', '/'],
  ['/documenti/1?q=casa#titolo', '/documenti/1?q=casa#titolo'],
  ['/documenti/../scrivania', '/scrivania'],
  ['//altrove.example', null],
  ['/\\altrove.example', null],
  ['/\t/altrove.example', null],
  ['/\n//altrove.example', null],
  ['/.//altrove.example', null],
  ['/a/..//altrove.example', null],
  ['https://altrove.example', null],
  ['javascript:alert(1)', null],
  ['scrivania', null],
  ['', null],
  [7, null],
  [undefined, null],
])('%j leads to %j', (text, address) => {
  expect(ownAddress(text)).toBe(address);
});

test('whatever it answers stays on this site', () => {
  for (const text of ['/%2F/altrove.example', '/@altrove.example', '/:80', '/?//altrove.example']) {
    const address = ownAddress(text);
    expect(new URL(address ?? '', 'https://corale.example').origin, text).toBe('https://corale.example');
  }
});
