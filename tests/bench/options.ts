import { parseArgs } from 'node:util';

/** What a run measures; see `docs/performance.md`. */
export type Options = {
  readonly sizes: readonly number[];
  readonly windowMs: number;
  readonly warmUpMs: number;
  /** How often each contender has its turn at each size. */
  readonly repetitions: number;
  readonly opens: number;
  readonly crowd: number;
  readonly crowds: number;
  /** A recorded history of a long text; null: one is generated. */
  readonly trace: string | null;
  readonly seed: number;
  /** Corale's process is profiled, and slower for it: for looking at, not for comparing. */
  readonly profile: boolean;
};

const full = {
  sizes: [10, 50, 150, 300],
  windowMs: 6000,
  warmUpMs: 2000,
  repetitions: 3,
  opens: 7,
  crowds: 3,
};
const quick = { sizes: [10, 300], windowMs: 3000, warmUpMs: 1000, repetitions: 1, opens: 3, crowds: 1 };

/** Flags: `--quick`, `--sizes 10,300`, `--repetitions 5`, `--seed 7`, `--only fan-out,open,restart`, `--profile`. */
export function readOptions(args: readonly string[], env: NodeJS.ProcessEnv): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      sizes: { type: 'string' },
      repetitions: { type: 'string' },
      seed: { type: 'string' },
      only: { type: 'string' },
      profile: { type: 'boolean', default: false },
    },
  });
  const usual = values.quick ? quick : full;
  const repetitions = values.repetitions === undefined ? null : Number(values.repetitions);
  const only = values.only?.split(',') ?? ['fan-out', 'open', 'restart'];
  return {
    ...usual,
    sizes: !only.includes('fan-out') ? [] : (values.sizes?.split(',').map(Number) ?? usual.sizes),
    repetitions: repetitions ?? usual.repetitions,
    opens: only.includes('open') ? (repetitions ?? usual.opens) : 0,
    crowd: 300,
    crowds: only.includes('restart') ? (repetitions ?? usual.crowds) : 0,
    trace: env['BENCH_TRACE'] ?? null,
    seed: Number(values.seed ?? 1),
    profile: values.profile,
  };
}
