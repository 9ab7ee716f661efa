import { DrizzleQueryError } from 'drizzle-orm/errors';
import { expect, test } from 'vitest';
import { isDatabaseAway } from '../../server/platform/databaseAway.ts';

function failure(code: string, rest: object = {}): Error {
  return Object.assign(new Error(code), { code, ...rest });
}

test.for([
  ['CONNECTION_CLOSED', {}],
  ['CONNECT_TIMEOUT', {}],
  ['ECONNREFUSED', { syscall: 'connect' }],
  ['ENOENT', { syscall: 'connect' }],
  ['57P01', {}],
  ['57P03', {}],
  ['53300', {}],
  ['53100', {}],
  ['08006', {}],
] as const)('%s means that PostgreSQL is away', ([code, rest]) => {
  expect(isDatabaseAway(failure(code, rest))).toBe(true);
  expect(isDatabaseAway(new DrizzleQueryError('select 1', [], failure(code, rest)))).toBe(true);
});

test.for([
  ['23505', {}],
  ['42501', {}],
  ['57014', {}],
  ['ENOENT', { syscall: 'open' }],
  ['ECONNRESET', { syscall: 'accept' }],
] as const)('%s does not', ([code, rest]) => {
  expect(isDatabaseAway(failure(code, rest))).toBe(false);
});

test('what is no error with a code says nothing about PostgreSQL', () => {
  expect(isDatabaseAway(new Error('ECONNREFUSED'))).toBe(false);
  expect(isDatabaseAway('ECONNREFUSED')).toBe(false);
  expect(isDatabaseAway(undefined)).toBe(false);
});
