import { expect, test } from 'vitest';
import { changedNames, groupedChanges } from '../../client/people/register/territory/import/previewWords.ts';
import { readWholeNumber, yearOf } from '../../client/people/register/wholeNumber.ts';
import type { TerritoryPreview } from '../../shared/people/registerApi.ts';

const preview: TerritoryPreview = {
  changes: [
    { kind: 'subdistrict_added', name: 'Nord' },
    { kind: 'municipality_added', name: 'Izano', subdistrict: 'Nord' },
    { kind: 'weight_set', name: 'Izano', year: 2026, was: null, weight: 2100 },
    { kind: 'weight_set', name: 'Crema', year: 2021, was: null, weight: 34_000 },
    { kind: 'weight_set', name: 'Crema', year: 2026, was: 33_100, weight: 34_200 },
    { kind: 'subdistrict_changed', name: 'Crema', was: null, subdistrict: 'Nord' },
  ],
  problems: [],
  unchanged: 0,
  notInFile: [],
  digest: '',
};

test('changes that are alike stand together, new weights by their year', () => {
  const { subdistricts, municipalities, moved, newWeights, changedWeights } = groupedChanges(preview);
  expect([subdistricts, municipalities, moved.length]).toEqual([['Nord'], ['Izano'], 1]);
  expect(newWeights.map(({ year, weights }) => [year, weights.length])).toEqual([
    [2021, 1],
    [2026, 1],
  ]);
  expect(changedWeights).toMatchObject([{ name: 'Crema', was: 33_100, weight: 34_200 }]);
});

test('a municipality counts once, however much of it changes; a part of the district does not', () => {
  expect(changedNames(preview)).toEqual(['Izano', 'Crema']);
});

test.each([
  ['33.100', 33_100],
  ['33 100', 33_100],
  ['33,100', 33_100],
  [' 33100 ', 33_100],
  ['1.033.100', 1_033_100],
  ['33.10', null],
  ['-5', null],
  ['trenta', null],
  ['', null],
])('the number “%s” is %s', (text, value) => {
  expect(readWholeNumber(text)).toBe(value);
});

test('a year has four digits', () => {
  expect(['2026', ' 2026', '26', '20266', ''].map(yearOf)).toEqual([2026, 2026, null, null, null]);
});
