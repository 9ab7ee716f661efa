import { expect, test } from 'vitest';
import { originAllowed, ownOrigins } from '../../server/platform/origin.ts';

const local = ownOrigins(new URL('http://localhost:3000'));
const numeric = ownOrigins(new URL('http://127.0.0.1:3000'));
const published = ownOrigins(new URL('https://piano.example.it'));

const cells = [
  [local, undefined, undefined, true, 'a program says neither'],
  [local, 'http://localhost:3000', undefined, true, 'our own page'],
  [local, 'http://localhost:3000', 'same-origin', true, 'our own page in a new browser'],
  [local, 'http://127.0.0.1:3000', 'same-origin', true, 'the other name of this machine'],
  [
    numeric,
    'http://localhost:3000',
    'same-origin',
    true,
    'the other name of this machine, the other way round',
  ],
  [local, undefined, 'same-origin', true, 'no Origin, but said to be our own'],
  [local, undefined, 'none', true, 'typed into the address bar'],
  [local, undefined, 'cross-site', false, 'no Origin, but said to be foreign'],
  [local, 'http://localhost:3000', 'cross-site', false, 'a browser that calls our own origin foreign'],
  [local, 'http://localhost:3001', 'same-site', false, 'another port of this machine'],
  [local, 'https://localhost:3000', undefined, false, 'another scheme'],
  [local, 'http://localhost', undefined, false, 'without the port'],
  [local, 'http://evil.example:3000', 'cross-site', false, 'another site'],
  [local, 'http://evil.example:3000', undefined, false, 'another site in an old browser'],
  [local, 'http://localhost.evil.example:3000', undefined, false, 'a name that begins like ours'],
  [local, 'null', undefined, false, 'a sandboxed frame'],
  [local, '', undefined, false, 'an empty Origin'],
  [published, 'https://piano.example.it', 'same-origin', true, 'the published page'],
  [published, 'http://piano.example.it', undefined, false, 'the published page without TLS'],
  [published, 'https://altro.example.it', 'same-site', false, 'a neighbour under the same domain'],
  [published, 'http://localhost:3000', undefined, false, 'this machine, when the product is published'],
  [published, 'http://127.0.0.1', undefined, false, 'this machine by number, when the product is published'],
] as const;

test.for(cells)('origin %#: %s', ([own, origin, secFetchSite, allowed, name]) => {
  expect(originAllowed({ origin, secFetchSite }, own), name).toBe(allowed);
});

test('a published address on the standard port has no port in its origin', () => {
  expect(ownOrigins(new URL('https://piano.example.it:443'))).toEqual(new Set(['https://piano.example.it']));
});
