import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { spokenLiterals } from '../support/spokenLiterals.ts';

const client = fileURLToPath(new URL('../../client/', import.meta.url));

/** The name of a key, as it is printed on it. */
const allowed = new Set(['Esc']);

test('every word of the interface stands in the catalogue', () => {
  const files = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.tsx?$/u.test(path) && !path.startsWith('dist/'),
  );
  expect(files.length).toBeGreaterThan(50);
  const found = files.flatMap((path) =>
    spokenLiterals(path, readFileSync(client + path, 'utf8'))
      .filter((text) => !allowed.has(text))
      .map((text) => `client/${path}: ${text}`),
  );
  expect(found).toEqual([]);
});

test.each([
  ['const a = <p>Salva</p>;', ['Salva']],
  ['const a = <p>{n} of {m}</p>;', ['of']],
  ['const a = <img alt="Logo" />;', ['Logo']],
  ["const a = <input placeholder={t('x')} className='big' />;", []],
  ["const a = <b>{open ? 'Chiudi il testo' : null}</b>;", ['Chiudi il testo']],
  [`const a = \`Hai scritto per \${who}\`; // né commenti`, ['Hai scritto per']],
  ["must(at, 'the page has a place'); const a = <b>{n} · {m}</b>;", []],
])('%s', (source, found) => {
  expect(spokenLiterals('page.tsx', source)).toEqual(found);
});
