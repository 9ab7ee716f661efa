import { expect, test } from 'vitest';
import { page, tests } from './pages.ts';

type Rule = { readonly id: string; readonly standing: string; readonly says: string };

const rulePages = [
  'docs/spec/sync.md',
  'docs/spec/decisions.md',
  'docs/spec/register.md',
  'docs/spec/observations.md',
];

const rules: readonly Rule[] = rulePages.flatMap((path) =>
  [...page(path).text.matchAll(/^- \*\*([A-Z]\d+)\*\* .+\n {2}- \*([A-Z][a-z ]+)\*(.*)$/gmu)].map(
    ([, id = '', standing = '', says = '']) => ({ id, standing, says }),
  ),
);

/** The tests whose titles quote a rule: `[G3] …`, `[J1, J2] …`. */
const quoting = new Map<string, Set<string>>();
for (const { path, text } of tests().filter(({ path }) => !path.startsWith('tests/docs/'))) {
  for (const [, list = ''] of text.matchAll(/['"`]\[([A-Z]\d+(?:, [A-Z]\d+)*)\] /gu)) {
    for (const id of list.split(', ')) quoting.set(id, (quoting.get(id) ?? new Set()).add(path));
  }
}

test('every rule has its number once, and says how it stands', () => {
  const written = rulePages.flatMap((path) =>
    [...page(path).text.matchAll(/^- \*\*([A-Z]\d+)\*\*/gmu)].map((match) => match[1]),
  );
  expect(new Set(written).size).toBe(written.length);
  expect(rules.map(({ id }) => id)).toEqual(written);
  expect(new Set(rules.map(({ standing }) => standing))).toEqual(new Set(['Holds', 'Partly', 'Not yet']));
});

test('every rule that the title of a test quotes is written down', () => {
  const known = new Set(rules.map(({ id }) => id));
  expect(quoting.size).toBeGreaterThan(20);
  expect([...quoting].filter(([id]) => !known.has(id))).toEqual([]);
});

test.for(rules)('$id stands as it says', ({ id, standing, says }) => {
  const named = [...says.matchAll(/`(tests\/[\w./-]+)`/gu)].map((match) => match[1] ?? '');
  const quotes = quoting.get(id) ?? new Set();
  if (standing === 'Holds') expect(named, 'a rule that holds names the tests that quote it').not.toEqual([]);
  expect(named.filter((path) => !quotes.has(path))).toEqual([]);
  if (standing === 'Not yet')
    expect([...quotes], 'tests that quote what is said not to be built').toEqual([]);
});
