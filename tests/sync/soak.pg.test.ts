import { expect, test } from 'vitest';
import { seeded } from '../support/seeded.ts';
import { soak } from '../support/soak.ts';

const mega = 1024 * 1024;

test('a hall of sixty behind one address gets in, writes, comes and goes, and leaves nothing behind', async () => {
  const seed = Date.now() % 1_000_000;
  console.log(`seed ${seed}`);
  const result = await soak({
    clients: 60,
    sessions: 30,
    writingMs: 2_000,
    looks: [0.4, 0.7, 1],
    random: seeded(seed),
  });
  const [first = 0, , last = 0] = result.heaps;
  console.log(
    `heap ${result.heaps.map((heap) => (heap / mega).toFixed(1)).join(' → ')} MB, then ${(result.heapAtTheEnd / mega).toFixed(1)} MB`,
  );
  // Compiled code and caches settle for a while; what is kept for each word or each visit would be far more.
  expect(last - first).toBeLessThan(8 * mega);
  expect(result.heapAtTheEnd - first).toBeLessThan(4 * mega);
  expect(result.resourcesAfter['Timeout'] ?? 0).toBeLessThanOrEqual(
    (result.resourcesBefore['Timeout'] ?? 0) + 5,
  );
  expect(result.numbers.get('corale_bytes_for_database')).toBe(0);
  expect(result.numbers.get('corale_bytes_for_readers')).toBe(0);
  expect(result.numbers.get('corale_sockets_turned_away_total{code="4429"}')).toBeUndefined();
}, 240_000);
