import { writeFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/** Ends the output with one line that machines count by: `N passed, N failed`. */
export class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const line = countOf(modules, unhandled.length);
    process.stdout.write(`${line}\n`);
    const file = process.env['CORALE_TEST_COUNT'];
    if (file) writeFileSync(file, `${line}\n`);
  }
}

function countOf(modules: readonly TestModule[], unhandled: number): string {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const passed = tests.filter((test) => test.result().state === 'passed').length;
  const failed = tests.filter((test) => test.result().state === 'failed').length;
  // A file that does not even load, and an error outside any test, count as one failure each.
  const broken = modules.filter((module) => module.errors().length > 0).length;
  return `${passed} passed, ${failed + broken + unhandled} failed`;
}
