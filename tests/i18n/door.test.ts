import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { door } from '../../shared/i18n/door.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Files that are there at the first paint: what `client/main.tsx` imports, and what they import in turn. */
function firstPaint(path: string, found = new Map<string, string>()): ReadonlyMap<string, string> {
  if (found.has(path) || !existsSync(root + path)) return found;
  const source = readFileSync(root + path, 'utf8');
  found.set(path, source);
  for (const [, from = ''] of source.matchAll(/^import (?!type )(?:[^'(]*? from )?'(\.[^']+\.tsx?)';$/gmu))
    firstPaint(posix.join(posix.dirname(path), from), found);
  return found;
}

test('the first paint says nothing but words of the door (shared/i18n/door.ts)', () => {
  const files = firstPaint('client/main.tsx');
  expect(files.size).toBeGreaterThan(20);
  const asked = [...files].flatMap(([path, source]) =>
    [...source.matchAll(/\(\$\) => \(?[^)]*?\$\.(\w+)\./gu)].map(([, group = '']) => ({ path, group })),
  );
  expect(asked.length).toBeGreaterThan(20);
  expect(asked.filter(({ group }) => !(group in door))).toEqual([]);
});
