import { never } from '../../shared/kernel/assert.ts';
import type { Cpu } from './measure.ts';
import { type Spread, spreadOf } from './statistics.ts';
import type { CrowdResult, FanOutResult, OpenResult, Target } from './tasks.ts';

type Turn = { readonly contender: Target['dialect']; readonly cpu: Cpu };

/** One turn of one contender, as it goes into the file. */
export type Measured = Turn &
  (
    | ({ readonly question: 'fanOut'; readonly size: number } & FanOutResult)
    | ({ readonly question: 'open'; readonly boot: number } & OpenResult)
    | ({ readonly question: 'restart'; readonly warm: boolean; readonly boot: number } & CrowdResult)
  );

type Of<Q extends Measured['question']> = Extract<Measured, { question: Q }>;

/** A row of a table: what it is called, and how it is read from one turn. */
type Row<M> = { readonly name: string; readonly read: (turn: M) => number; readonly digits: number };

const fanOutRows: readonly Row<Of<'fanOut'>>[] = [
  { name: 'server, CPU s/s', read: ({ cpu }) => cpu.server, digits: 3 },
  { name: 'its PostgreSQL, CPU s/s', read: ({ cpu }) => cpu.postgres, digits: 3 },
  { name: 'both, CPU s/s', read: ({ cpu }) => cpu.server + cpu.postgres, digits: 3 },
  { name: 'edit → peer, p50 ms', read: ({ p50 }) => p50, digits: 1 },
  { name: '… p95 ms', read: ({ p95 }) => p95, digits: 1 },
  { name: '… p99 ms', read: ({ p99 }) => p99, digits: 1 },
  { name: 'edit → acknowledged, p50 ms', read: ({ acknowledgedP50 }) => acknowledgedP50, digits: 1 },
  { name: '… p99 ms', read: ({ acknowledgedP99 }) => acknowledgedP99, digits: 1 },
  { name: 'carets/s shown to a reader', read: ({ caretsPerSecond }) => caretsPerSecond, digits: 0 },
  { name: 'frames/s to clients', read: ({ framesPerSecond }) => framesPerSecond, digits: 0 },
  { name: 'MB/s to clients', read: ({ megabytesPerSecond }) => megabytesPerSecond, digits: 2 },
  { name: 'load process, CPU s/s', read: ({ loadCpu }) => loadCpu, digits: 2 },
];

const openRows: readonly Row<Of<'open'>>[] = [
  { name: 'bytes there, ms', read: ({ received }) => received, digits: 1 },
  { name: 'usable Y.Doc, ms', read: ({ usable }) => usable, digits: 1 },
  { name: 'server, CPU s', read: ({ cpu }) => cpu.server, digits: 2 },
  { name: 'its PostgreSQL, CPU s', read: ({ cpu }) => cpu.postgres, digits: 2 },
  { name: 'kB to the client', read: ({ bytes }) => bytes / 1000, digits: 0 },
  { name: 'start of the process, ms', read: ({ boot }) => boot, digits: 0 },
];

const restartRows: readonly Row<Of<'restart'>>[] = [
  { name: 'all have the text, ms', read: ({ all }) => all, digits: 0 },
  { name: 'half have it, ms', read: ({ half }) => half, digits: 0 },
  { name: 'server, CPU s', read: ({ cpu }) => cpu.server, digits: 2 },
  { name: 'its PostgreSQL, CPU s', read: ({ cpu }) => cpu.postgres, digits: 2 },
  { name: 'MB to clients', read: ({ megabytes }) => megabytes, digits: 1 },
  { name: 'start of the process, ms', read: ({ boot }) => boot, digits: 0 },
];

/** Markdown: medians with the least and the most, Corale beside Hocuspocus, and the ratio of the medians. */
export function tables(all: readonly Measured[]): string {
  const fanOut = all.filter((one) => one.question === 'fanOut');
  const restarts = all.filter((one) => one.question === 'restart');
  const sections = [
    ...[...new Set(fanOut.map(({ size }) => size))].map((size) =>
      table(
        `Fan-out, ${size} clients`,
        fanOutRows,
        fanOut.filter((one) => one.size === size),
      ),
    ),
    table(
      'Cold open',
      openRows,
      all.filter((one) => one.question === 'open'),
    ),
    table(
      'Restart, warm',
      restartRows,
      restarts.filter(({ warm }) => warm),
    ),
    table(
      'Restart, fresh',
      restartRows,
      restarts.filter(({ warm }) => !warm),
    ),
  ];
  return [...sections.filter((section) => section !== ''), faults(all)].join('\n\n');
}

function table<M extends Turn>(title: string, rows: readonly Row<M>[], turns: readonly M[]): string {
  const of = (name: Turn['contender']) => turns.filter(({ contender }) => contender === name);
  const [ours, theirs] = [of('corale'), of('hocuspocus')];
  if (ours.length === 0 || theirs.length === 0) return '';
  const lines = rows.map(({ name, read, digits }) => {
    const [mine, other] = [spreadOf(ours.map(read)), spreadOf(theirs.map(read))];
    return `| ${name} | ${cell(mine, digits)} | ${cell(other, digits)} | ${ratio(mine, other)} |`;
  });
  return [`| ${title} | Corale | Hocuspocus | ratio |`, '|---|---|---|---|', ...lines].join('\n');
}

function cell({ median, least, most }: Spread, digits: number): string {
  return `${median.toFixed(digits)} [${least.toFixed(digits)}–${most.toFixed(digits)}]`;
}

function ratio(mine: Spread, other: Spread): string {
  return other.median === 0 ? '–' : (mine.median / other.median).toFixed(2);
}

/** What makes a run worthless, said once and plainly. */
function faults(all: readonly Measured[]): string {
  const found = all.flatMap((one) => faultOf(one) ?? []);
  return found.length === 0
    ? 'Lost edits: 0. Every client was sent every edit, and all who held the text held the same.'
    : ['**Faults:**', ...found].join('\n- ');
}

function faultOf(one: Measured): string | null {
  switch (one.question) {
    case 'fanOut': {
      const { lost, missing, converged } = one;
      if (lost === 0 && missing === 0 && converged) return null;
      return `${one.contender}, ${one.size} clients: ${lost} lost, ${missing} missing, converged: ${converged}`;
    }
    case 'open':
      return one.right ? null : `${one.contender}: opened another text`;
    case 'restart':
      return one.turnedAway === 0 ? null : `${one.contender}, restart: ${one.turnedAway} turned away`;
    default:
      return never(one);
  }
}
