import { expect, test } from 'vitest';
import {
  countsByKind,
  documentFilters,
  filtersOfKind,
  fitsFilters,
  isFiltered,
  kindShown,
} from '../../client/documents/list/documentFilters.ts';

test('an address that makes no sense filters nothing', () => {
  expect(documentFilters({})).toEqual({});
  expect(documentFilters({ q: '', stato: 'any', mie: false })).toEqual({});
  expect(documentFilters({ q: ['a'], stato: 'nothing', mie: 'sì' })).toEqual({});
});

test('an address keeps what it means, a number included', () => {
  expect(documentFilters({ q: 9, stato: 'draft', mie: 1 })).toEqual({ q: '9', stato: 'draft', mie: true });
  expect(documentFilters({ q: ' casa', mie: true })).toEqual({ q: ' casa', mie: true });
});

test('blanks alone are no filter', () => {
  expect(isFiltered({ q: '  ' })).toBe(false);
  expect(isFiltered({ stato: 'draft' })).toBe(true);
});

const section = {
  title: 'Povertà ed emarginazione',
  number: '9.A',
  code: null,
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

test('each kind has an address of its own, and states of its own', () => {
  expect(kindShown(documentFilters({}))).toBe('plan_section');
  expect(kindShown(documentFilters({ tipo: 'accordi' }))).toBe('agreement');
  expect(documentFilters({ tipo: 'toString' })).toEqual({});
  expect(documentFilters({ tipo: 'accordi', stato: 'legal_check' })).toEqual({
    tipo: 'accordi',
    stato: 'legal_check',
  });
  expect(documentFilters({ tipo: 'verbali', stato: 'legal_check' })).toEqual({ tipo: 'verbali' });
});

test('what is looked for goes along to another kind, a state does not', () => {
  const filters = { tipo: 'accordi', q: 'casa', stato: 'legal_check', mie: true } as const;
  expect(filtersOfKind('minutes', filters)).toEqual({ tipo: 'verbali', q: 'casa', mie: true });
  expect(filtersOfKind('plan_section', filters)).toEqual({ q: 'casa', mie: true });
  const documents = [
    { ...section, kind: 'agreement', title: 'Casa', mayWrite: true },
    { ...section, kind: 'agreement', title: 'Lavoro', mayWrite: true },
    { ...section, kind: 'recommendation', number: null, code: 'R-07', title: 'Casa' },
  ] as const;
  expect(countsByKind(documents, filters)).toMatchObject({ agreement: 1, recommendation: 0, minutes: 0 });
  expect(countsByKind(documents, { q: 'r-07' })).toMatchObject({ agreement: 0, recommendation: 1 });
});
