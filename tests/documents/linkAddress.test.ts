import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkAddress } from '../../client/documents/editor/linkAddress.ts';
import { isSafeHref } from '../../shared/text/safeHref.ts';

test.each([
  ['https://www.esempio.it/pagina', 'https://www.esempio.it/pagina'],
  ['  http://esempio.it ', 'http://esempio.it'],
  ['mailto:ufficio@esempio.it', 'mailto:ufficio@esempio.it'],
  ['ufficio.piano@esempio.it', 'mailto:ufficio.piano@esempio.it'],
  ['www.esempio.it', 'https://www.esempio.it'],
  ['esempio.it/piano?anno=2025#risorse', 'https://esempio.it/piano?anno=2025#risorse'],
  ['esempio.it:8080/x', 'https://esempio.it:8080/x'],
  ['città.esempio.it', 'https://città.esempio.it'],
])('%s leads to %s', (typed, address) => {
  expect(linkAddress(typed)).toBe(address);
});

test.each([
  '',
  '   ',
  'javascript:alert(1)',
  'java script:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  '//altrove.it',
  '/qui',
  'parola',
  'due parole.it',
  'ftp://esempio.it',
  'https://',
])('%j is refused', (typed) => {
  expect(linkAddress(typed)).toBeNull();
});

test('whatever is typed, what comes out may be stored', () => {
  const pieces = fc.constantFrom(
    'javascript',
    'https',
    'mailto',
    'www',
    'esempio',
    'it',
    ':',
    '//',
    '/',
    '.',
    '@',
    '?',
    ' ',
    '\n',
    'è',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (typed) => {
      const address = linkAddress(typed.join(''));
      return address === null || isSafeHref(address);
    }),
  );
});
