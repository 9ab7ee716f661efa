import { expect, test } from 'vitest';
import { seeded } from '../support/seeded.ts';
import { soak } from '../support/soak.ts';

const minutes = Number(process.env['SOAK_MINUTES'] ?? 60);
const mega = 1024 * 1024;

test(
  `a hall of 150 writes for ${minutes} minutes: what the server holds does not grow`,
  async () => {
    const seed = Date.now() % 1_000_000;
    console.log(`seed ${seed}`);
    const looks = Array.from({ length: 20 }, (_, index) => (index + 1) / 20);
    const options = { clients: 150, sessions: 150, writingMs: minutes * 60_000, looks, random: seeded(seed) };
    const { heaps, heapAtTheEnd } = await soak(options);
    console.log(heaps.map((heap) => (heap / mega).toFixed(1)).join(' '), (heapAtTheEnd / mega).toFixed(1));
    const settled = heaps.slice(7);
    const growth = (settled.at(-1) ?? 0) - (settled[0] ?? 0);
    expect(growth).toBeLessThan(4 * mega);
    expect(heapAtTheEnd).toBeLessThan(settled[0] ?? 0);
  },
  (minutes + 15) * 60_000,
);
