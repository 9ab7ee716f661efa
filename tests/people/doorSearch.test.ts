import { expect, test } from 'vitest';
import { doorSearch } from '../../client/doorSearch.ts';

test.each([
  ['/documenti/1?q=casa', '/documenti/1?q=casa'],
  ['//altrove.example', undefined],
  ['/\\altrove.example', undefined],
  ['https://altrove.example', undefined],
  ['javascript:alert(1)', undefined],
  [7, undefined],
])('after entering, %j leads to %j', (poi, leads) => {
  expect(doorSearch({ poi }).poi).toBe(leads);
});

test('only a reason that we know is shown', () => {
  expect(doorSearch({ fine: 'sessione' })).toEqual({ fine: 'sessione' });
  expect(doorSearch({ fine: 'altro', esito: 'altro' })).toEqual({});
  expect(doorSearch({ esito: 'cancelled' })).toEqual({ esito: 'cancelled' });
});
