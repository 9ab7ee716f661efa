import { expect, test } from 'vitest';
import { schemaSteps } from '../../shared/text/schemaSteps.ts';
import { schemaVersion } from '../../shared/text/schemaVersion.ts';

test('[G7] steps lead from the first version of the schema to the present one, leaving none out', () => {
  expect(schemaSteps.map(({ to }) => to)).toEqual(
    Array.from({ length: schemaVersion - 1 }, (_, index) => index + 2),
  );
});
