import { defineConfig } from 'vitest/config';
import { CountReporter } from './tests/support/countReporter.ts';
import { LongestFirst } from './tests/support/longestFirst.ts';

const pg = '**/*.pg.test.ts';
const browser = '**/*.browser.test.ts';
const long = '**/*.long.test.ts';
const cluster = './tests/support/globalCluster.ts';

export default defineConfig({
  test: {
    // Two cores, and one worker more: browsers and servers are waited for most of the time.
    maxWorkers: 3,
    // Files share their worker's modules, which are read once: a test leaves nothing behind but what it made.
    isolate: false,
    setupFiles: './tests/support/quickWorker.ts',
    // As long as a browser is waited for: what is polled for comes when it comes.
    expect: { poll: { timeout: 15_000 } },
    reporters: ['default', new CountReporter()],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: [pg, browser, long],
          // Properties and the look at the whole house take their time where other files run beside them.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'pg',
          include: [`tests/${pg}`],
          globalSetup: cluster,
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [`tests/${browser}`],
          globalSetup: [cluster, './tests/support/globalChromium.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'long',
          // With all the screens once more, in every look.
          include: [`tests/${long}`, `tests/${browser}`],
          env: { EVERY_LOOK: '1' },
          globalSetup: [cluster, './tests/support/globalChromium.ts'],
          testTimeout: 1_800_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
