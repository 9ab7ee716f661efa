import { expect, test } from 'vitest';
import { type Mixed, mixOf, whySeated } from '../../shared/workshops/tableMix.ts';

const of = (organisation: string | null, more: Partial<Mixed> = {}): Mixed => ({
  organisation,
  kind: 'third_sector',
  subdistrict: null,
  seatedByHand: false,
  ...more,
});

test('a table says how many bodies, kinds and sub-ambiti meet there', () => {
  const comune = of('comune', { kind: 'municipality', subdistrict: '1' });
  expect(mixOf([of('coop'), of('coop'), comune, of(null, { kind: null })])).toEqual({
    bodies: 2,
    kinds: 2,
    subdistricts: 1,
  });
});

test('each is told why she sits there', () => {
  const [ada, bice, carla] = [of('coop'), of('coop'), of('coop')];
  const why = (one: Mixed, beside: readonly Mixed[], tables = 3) =>
    whySeated(one, { beside: [one, ...beside], all: [ada, bice, carla, of('comune')], tables });
  expect(why(ada, [of('comune')])).toBe(null);
  expect(why(ada, [bice])).toBe('beside');
  expect(why(ada, [bice], 2)).toBe('larger');
  expect(why(of('comune'), [])).toBe(null);
  expect(why(of(null), [])).toBe('no_body');
  expect(why(of('coop', { seatedByHand: true }), [bice])).toBe('by_hand');
});
