import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mixedTables, type ToSeat } from '../../shared/workshops/mixedTables.ts';

const people = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    organisation: fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')),
    subdistrict: fc.option(fc.constantFrom('1', '2', '3')),
    kind: fc.option(fc.constantFrom('municipality', 'third_sector', 'health')),
  }),
  { selector: ({ id }) => id, maxLength: 80 },
);

function emptyTables(
  count: number,
): readonly { readonly id: string; readonly seated: readonly ToSeat<string>[] }[] {
  return Array.from({ length: count }, (_, place) => ({ id: `table ${place + 1}`, seated: [] }));
}

test('everybody has one seat, and no table has two more than another', () => {
  fc.assert(
    fc.property(people, fc.integer({ min: 1, max: 12 }), (all, count) => {
      const given = mixedTables(all, emptyTables(count));
      expect(given.size).toBe(all.length);
      const sizes = emptyTables(count).map(({ id }) => [...given.values()].filter((at) => at === id).length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }),
  );
});

test('a body sits apart where there are tables enough for the largest', () => {
  fc.assert(
    fc.property(people, (all) => {
      const bodies = [...Map.groupBy(all, ({ organisation }) => organisation)].filter(
        ([body]) => body !== null,
      );
      const sizes = bodies.map(([, of]) => of.length);
      const largest = bodies.find(([, of]) => of.length === Math.max(...sizes));
      const given = mixedTables(all, emptyTables(Math.max(1, ...sizes)));
      const at = (largest?.[1] ?? []).map(({ id }) => given.get(id));
      expect(new Set(at).size).toBe(at.length);
    }),
  );
});

test('whoever sits stays, and late comers fill what is empty', () => {
  const ada = { id: 'ada', organisation: 'a', subdistrict: null, kind: null };
  const bice = { id: 'bice', organisation: 'a', subdistrict: null, kind: null };
  const tables = [
    { id: 'one', seated: [ada] },
    { id: 'two', seated: [] },
  ];
  expect(mixedTables([bice], tables)).toEqual(new Map([['bice', 'two']]));
});

test('the same people sit at the same tables in whatever order they came', () => {
  fc.assert(
    fc.property(people, (all) => {
      const seats = (list: typeof all) => [...mixedTables(list, emptyTables(5))].toSorted();
      expect(seats([...all].reverse())).toEqual(seats(all));
    }),
  );
});
