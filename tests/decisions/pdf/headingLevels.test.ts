import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headingLevels } from '../../../server/decisions/pdf/headingLevels.ts';
import type { TextNode } from '../../../shared/text/content.ts';
import { heading } from '../../support/everyBlock.ts';

const levelsOf = (written: readonly number[]) =>
  headingLevels({ type: 'doc', content: written.map((level): TextNode => heading(level, 'T')) });

test.for([
  [
    [2, 2, 3, 1, 3],
    [1, 1, 2, 1, 2],
  ],
  [
    [3, 1, 2, 3, 2],
    [1, 1, 2, 3, 2],
  ],
  [[], []],
])('%j become %j', ([written, drawn]) => expect(levelsOf(written ?? [])).toEqual(drawn));

test('the first is 1, none jumps, and a deeper heading never comes out above the one before it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 30 }), (written) => {
      const drawn = levelsOf(written);
      drawn.forEach((level, index) => {
        const before = drawn[index - 1] ?? 0;
        expect(level).toBeLessThanOrEqual(before + 1);
        const deeper = (written[index] ?? 0) > (written[index - 1] ?? 0);
        expect(level > before).toBe(deeper);
      });
    }),
  );
});
