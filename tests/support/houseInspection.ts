import { dirname, extname, join } from 'node:path/posix';
import { objection, placeOf } from './housePlan.ts';
import { importCycles } from './importCycles.ts';
import { type SourceFacts, sourceFacts } from './sourceFacts.ts';

/** Source files by their path from the root of the checkout. */
export type Sources = ReadonlyMap<string, string>;

export type Inspection = {
  readonly faults: readonly string[];
  readonly facts: ReadonlyMap<string, SourceFacts>;
};

/** Everything that breaks the plan, one line each. `exists` answers for files that are not source: styles, pictures. */
export function inspect(sources: Sources, exists: (path: string) => boolean): Inspection {
  const facts = new Map([...sources].map(([path, text]) => [path, sourceFacts(path, text)] as const));
  const graph = new Map<string, string[]>();
  const faults: string[] = [];
  for (const [path, found] of facts) {
    const edges = new Map<string, boolean>();
    if (placeOf(path) === null) faults.push(`${path} stands in no room of the house`);
    for (const line of found.anyAt) faults.push(`${path}:${line} says "any"`);
    for (const from of found.passesOn)
      faults.push(`${path} passes on ${from}: import from the file that owns the thing`);
    for (const { from, typeOnly } of found.imports.filter((one) => one.from.startsWith('.'))) {
      const to = join(dirname(path), from.replace(/\?.*$/u, ''));
      if (extname(to) === '') faults.push(`${path} imports ${from} without its extension`);
      else if (!facts.has(to) && !exists(to)) faults.push(`${path} imports ${from}, which is not there`);
      const against = objection(path, to, typeOnly);
      if (against !== null) faults.push(`${path} → ${to}: ${against}`);
      if (facts.has(to)) edges.set(to, true);
    }
    graph.set(path, [...edges.keys()]);
  }
  for (const cycle of importCycles(graph)) faults.push(`cycle: ${cycle.join(' → ')}`);
  return { faults, facts };
}

/** The ten longest files and functions: not a rule, a place to look again. */
export function longest(facts: Inspection['facts']): string {
  const own = [...facts].filter(([path]) => !path.startsWith('tests/'));
  const files = own.map(([path, { lines }]) => ({ lines, what: path }));
  const functions = own.flatMap(([path, found]) =>
    found.functions.map(({ name, line, lines }) => ({ lines, what: `${path}:${line} ${name}` })),
  );
  return ['longest files', ...top(files), 'longest functions', ...top(functions)].join('\n');
}

function top(list: readonly { readonly lines: number; readonly what: string }[]): readonly string[] {
  const sorted = list.toSorted((a, b) => b.lines - a.lines);
  return sorted.slice(0, 10).map(({ lines, what }) => `${String(lines).padStart(6)}  ${what}`);
}
