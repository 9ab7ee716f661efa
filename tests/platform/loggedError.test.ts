import { DrizzleQueryError } from 'drizzle-orm/errors';
import { expect, test } from 'vitest';
import { loggedError } from '../../server/platform/loggedError.ts';

test('a failed statement is logged without what it was to write', () => {
  const cause = Object.assign(new Error('duplicate key value violates unique constraint "guest_pkey"'), {
    code: '23505',
    detail: 'Key (name)=(Zenobia) already exists.',
  });
  const failed = new DrizzleQueryError('insert into "guest" ("name") values ($1)', ['Zenobia'], cause);
  const logged = loggedError(failed);
  expect(JSON.stringify(logged)).not.toContain('Zenobia');
  expect(logged).toMatchObject({
    message: 'Failed query: insert into "guest" ("name") values ($1)',
    stack: expect.stringContaining('loggedError.test.ts'),
    cause: { message: cause.message, code: '23505' },
  });
});

test('any other error is logged as it is', () => {
  const error = Object.assign(new TypeError('no such thing'), { code: 'ERR' });
  expect(loggedError(error)).toMatchObject({ type: 'TypeError', message: 'no such thing', code: 'ERR' });
  expect(loggedError('a word')).toBe('a word');
});

test('what PostgreSQL could not read is not quoted, and an error that is its own cause ends', () => {
  const unread = Object.assign(new Error(`invalid input syntax for type uuid: "Nina\nIpotesi"`), {
    severity: 'ERROR',
    code: '22P02',
  });
  unread.cause = unread;
  expect(loggedError(unread)).toMatchObject({
    message: 'invalid input syntax for type uuid: "…"',
    code: '22P02',
  });
  expect(JSON.stringify(loggedError(unread))).not.toContain('Ipotesi');
});
