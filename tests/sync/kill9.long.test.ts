import { expect, test } from 'vitest';
import { freshDatabase } from '../support/database.ts';
import { killRounds } from '../support/killRounds.ts';
import { seeded } from '../support/seeded.ts';

test('[W7] two hundred kill -9 while twenty people type', async () => {
  const seed = Date.now();
  console.log(`seed ${seed}`);
  await using database = await freshDatabase({ holds: 'demo' });
  const { lost, doubled } = await killRounds(database, 200, seeded(seed));
  expect({ lost, doubled }).toEqual({ lost: [], doubled: [] });
});
