import { expect, test } from 'vitest';
import { phaseOf } from '../../client/documents/page/phaseOf.ts';
import { nextWord, phaseWord, stateWord } from '../../client/documents/standingWords.ts';
import { documentKinds } from '../../shared/documents/kind.ts';
import { lives, type Standing } from '../../shared/documents/lives.ts';
import { italian } from '../support/italian.ts';

const every = documentKinds.flatMap((kind) =>
  lives[kind].states.map((state) => ({ kind, state }) as Standing),
);
const section = (state: Extract<Standing, { kind: 'plan_section' }>['state']): Standing => ({
  kind: 'plan_section',
  state,
});
const standings = (standing: Standing) => phaseOf(standing).steps.map(({ standing: where }) => where);

test('on the line, what is behind is done and exactly one step is now', () => {
  expect(standings(section('draft'))).toEqual(['now', 'ahead', 'ahead', 'ahead', 'ahead', 'ahead']);
  expect(standings(section('consolidation'))).toEqual(['done', 'done', 'now', 'ahead', 'ahead', 'ahead']);
  expect(standings(section('approved'))).toEqual(['done', 'done', 'done', 'done', 'done', 'now']);
  expect(standings({ kind: 'minutes', state: 'circulated' })).toEqual([
    'done',
    'now',
    'ahead',
    'ahead',
    'ahead',
  ]);
});

test('beyond the line everything is done; a section that was not approved never came to its end', () => {
  for (const state of ['in_force', 'published', 'superseded'] as const) {
    expect(phaseOf(section(state)).beyond).toBe(true);
    expect(new Set(standings(section(state)))).toEqual(new Set(['done']));
  }
  expect(new Set(standings({ kind: 'agreement', state: 'expired' }))).toEqual(new Set(['done']));
  expect(standings(section('rejected')).at(-1)).toBe('ahead');
});

test('every state of every kind has its words, and one sentence for what may happen now', () => {
  for (const standing of every) {
    expect(stateWord(standing, italian.t)).toMatch(/^\p{Lu}.*[^.]$/u);
    expect(phaseWord(standing, italian.t)).toMatch(/^\p{Lu}.*[^.]$/u);
    expect(nextWord(standing, italian.t)).toMatch(/^\p{Lu}.*[^.]$/u);
  }
});
