import { expect, test } from 'vitest';
import { fitsFilters, isFiltered, planFilters } from '../../client/plan/planFilters.ts';

test('an address that makes no sense filters nothing', () => {
  expect(planFilters({})).toEqual({});
  expect(planFilters({ q: '', stato: 'any', mie: false })).toEqual({});
  expect(planFilters({ q: ['a'], stato: 'nothing', mie: 'sì' })).toEqual({});
});

test('an address keeps what it means, a number included', () => {
  expect(planFilters({ q: 9, stato: 'draft', mie: 1 })).toEqual({ q: '9', stato: 'draft', mie: true });
  expect(planFilters({ q: ' casa', mie: true })).toEqual({ q: ' casa', mie: true });
});

test('blanks alone are no filter', () => {
  expect(isFiltered({ q: '  ' })).toBe(false);
  expect(isFiltered({ stato: 'draft' })).toBe(true);
});

const section = {
  title: 'Povertà ed emarginazione',
  number: '9.A',
  state: 'draft',
  mayWrite: false,
} as const;

test.each([
  [{}, true],
  [{ q: 'poverta' }, true],
  [{ q: '9.a emarginazione' }, true],
  [{ q: 'anziani' }, false],
  [{ stato: 'draft' }, true],
  [{ stato: 'frozen' }, false],
  [{ mie: true }, false],
] as const)('%j', (filters, fits) => {
  expect(fitsFilters(filters, section)).toBe(fits);
});

test('a section outside the plan is found by its title', () => {
  expect(fitsFilters({ q: 'casa' }, { ...section, number: null, title: 'Casa' })).toBe(true);
});
