import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes long and does not show it by its size: begun last, it would leave the other worker idle. */
const patient =
  /serve|kill9|postgresAway|soak|frameFuzz|interleavings|everyRole|embeddedPostgres|clientFaults|lifecycle/u;

/** Runs the files that take longest first, so that no worker waits for another at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}

function rank({ moduleId, project }: TestSpecification): number {
  if (patient.test(moduleId)) return 0;
  return project.name === 'browser' ? 1 : project.name === 'pg' ? 2 : 3;
}
