import { expect, test } from 'vitest';
import { freshDatabase } from '../support/database.ts';
import { killRounds } from '../support/killRounds.ts';
import { seeded } from '../support/seeded.ts';

test('[W7] two kill -9 while twenty people type: every acknowledged word is there, nothing is doubled', async () => {
  await using database = await freshDatabase({ holds: 'demo' });
  const { lost, doubled, acknowledged } = await killRounds(database, 2, seeded(20261121));
  expect({ lost, doubled }).toEqual({ lost: [], doubled: [] });
  expect(acknowledged).toBeGreaterThan(50);
}, 90_000);
