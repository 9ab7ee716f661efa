import type { TestProject } from 'vitest/node';
import { serveChromium } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser of this run listens. */
    browserAddress: string;
  }
}

/** One browser for all test files: starting one takes longer than most tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await serveChromium();
  project.provide('browserAddress', server.wsEndpoint());
  return () => server.close();
}
