import { expect, test } from 'vitest';
import { i18n } from '../../client/i18n/i18n.ts';
import { planSectionStates } from '../../shared/documents/planSectionLife.ts';
import { it } from '../../shared/i18n/it.ts';

type Leaf = readonly [path: string, text: string];

const leaves = leavesOf(it, '');

function leavesOf(node: unknown, path: string): readonly Leaf[] {
  if (typeof node === 'string') return [[path, node]];
  if (Array.isArray(node)) return node.flatMap((item, place) => leavesOf(item, `${path}[${place}]`));
  if (typeof node !== 'object' || node === null)
    throw new Error(`${path} is neither text nor a group of texts`);
  return Object.entries(node).flatMap(([key, child]) =>
    leavesOf(child, path === '' ? key : `${path}.${key}`),
  );
}

/** Paths of the texts that a rule catches. */
function caught(rule: (text: string) => boolean): readonly string[] {
  return leaves.filter(([, text]) => rule(text)).map(([path, text]) => `${path}: ${text}`);
}

test('every text has words, and no space too many', () => {
  expect(caught((text) => text.trim() === '' || text !== text.trim() || / {2}/u.test(text))).toEqual([]);
});

test('no exclamation marks, no straight apostrophes, no three dots for an ellipsis', () => {
  expect(caught((text) => /!|\w'|'\w|\.\.\./u.test(text))).toEqual([]);
});

test('an in-app act never bears the name of a signature, and nothing is a hash', () => {
  expect(caught((text) => /firma digitale|\bhash\b|\bdigest\b|offline|\bdemo\b/iu.test(text))).toEqual([]);
});

test('a text that counts has all three forms that Italian has', () => {
  const keys = new Set(leaves.map(([path]) => path));
  const counted = [...keys].filter((key) => key.endsWith('_one')).map((key) => key.slice(0, -'_one'.length));
  expect(counted.length).toBeGreaterThan(10);
  const lacking = counted.filter((key) => !keys.has(`${key}_many`) || !keys.has(`${key}_other`));
  expect(lacking).toEqual([]);
  const orphans = [...keys].filter(
    (key) => key.endsWith('_other') && !keys.has(key.replace(/_other$/u, '_one')),
  );
  expect(orphans).toEqual([]);
});

test('one, several and a million', () => {
  const say = (count: number) => i18n.t(($) => $.plan.count, { count });
  expect(say(1)).toBe('Una sezione');
  expect(say(2)).toBe('2 sezioni');
  expect(say(0)).toBe('0 sezioni');
  expect(say(1_000_000)).toBe('1000000 di sezioni');
});

test('every state has its word, and none has another’s', () => {
  const words = planSectionStates.map((state) => i18n.t(($) => $.states[state]));
  expect(words).toEqual([
    'Bozza',
    'In consultazione',
    'Risposte da dare',
    'Congelata',
    'Al voto',
    'Approvata',
    'Non approvata',
    'Pubblicata',
    'In vigore',
    'Superata',
  ]);
});
