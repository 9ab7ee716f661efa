import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Happening, SaveModel } from '../support/saveModel.ts';

const weights: readonly (readonly [Happening, number])[] = [
  ['change', 6],
  ['arrive', 6],
  ['store', 4],
  ['hear', 8],
  ['connect', 3],
  ['ask', 4],
  ['drop', 1],
  ['gap', 1],
  ['reload', 1],
  ['crash', 1],
];
const happening = fc.oneof(...weights.map(([kind, weight]) => ({ weight, arbitrary: fc.constant(kind) })));
const script = fc.array(happening, { maxLength: 120 });

test('[A3] whatever happens, nothing is called saved that is not stored', () => {
  fc.assert(
    fc.property(script, (happenings) => {
      const model = new SaveModel();
      for (const each of happenings) model.happens(each);
      expect(model.lied).toBe(false);
    }),
    { numRuns: 3000 },
  );
});

test('[A3] as soon as the network is quiet and all is stored, it is called saved', () => {
  fc.assert(
    fc.property(script, (happenings) => {
      const model = new SaveModel();
      for (const each of happenings) model.happens(each);
      model.settlesDown();
      expect([model.view, model.allStored, model.lied]).toEqual(['saved', true, false]);
    }),
    { numRuns: 3000 },
  );
});
