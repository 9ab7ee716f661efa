import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addressOf } from '../../server/platform/database.ts';
import { openCluster } from '../support/cluster.ts';
import type { Contender, Store } from './contender.ts';
import { openCorale } from './coraleContender.ts';
import { generateTrace, readTrace } from './editTrace.ts';
import { openHocuspocus } from './hocuspocusContender.ts';
import { startLoad } from './loadProcess.ts';
import { playTrace } from './longText.ts';
import { type LongText, measureFanOut, measureOpen, measureRestart } from './measure.ts';
import { type Options, readOptions } from './options.ts';
import { choosePinning } from './pinning.ts';
import { type Measured, tables } from './results.ts';
import { typeAtEnd, write } from './writing.ts';

/** Letters typed after the text was last compacted: what lies in the log when somebody opens it. */
const recentLetters = 200;

const folder = fileURLToPath(new URL('results/', import.meta.url));
const options = readOptions(process.argv.slice(2), process.env);
const pinning = choosePinning();
await using open = new AsyncDisposableStack();
const contenders = [
  open.use(
    await openCorale(await ownStore(), {
      processor: pinning.server,
      sessions: Math.max(options.crowd, ...options.sizes),
      profiles: options.profile ? join(folder, 'profiles') : null,
    }),
  ),
  open.use(await openHocuspocus(await ownStore(), pinning.server)),
] as const;
const load = open.use(startLoad(pinning));
const results: Measured[] = [];

// Corale's first start founds its demo territory.
for (const contender of contenders) {
  await contender.start();
  await contender.stop();
}
await measureFanOuts(options);
if (options.opens > 0 || options.crowds > 0) {
  const texts = await longTexts(options);
  await measureOpens(texts, options);
  await measureRestarts(texts, options);
}
report(results);

async function ownStore(): Promise<Store> {
  const cluster = await openCluster();
  open.defer(() => cluster.remove());
  return { url: cluster.url, address: addressOf(cluster.url), postmaster: cluster.pid() };
}

/** By turns, and each round begins with the one that came last before: what slows the machine slows both. */
async function byTurns(rounds: number, turn: (contender: Contender, round: number) => Promise<void>) {
  for (let round = 0; round < rounds; round++) {
    for (const contender of round % 2 === 0 ? contenders : contenders.toReversed())
      await turn(contender, round);
  }
}

async function measureFanOuts({ sizes, repetitions, warmUpMs, windowMs, seed }: Options): Promise<void> {
  for (const clients of sizes) {
    await byTurns(repetitions, async (contender, round) => {
      const size = { clients, warmUpMs, windowMs, seed: seed + round };
      note({
        question: 'fanOut',
        size: clients,
        contender: contender.name,
        ...(await measureFanOut(contender, load, size)),
      });
    });
  }
}

async function measureOpens(texts: ReadonlyMap<Contender, LongText>, { opens }: Options): Promise<void> {
  await byTurns(opens, async (contender) => {
    const text = texts.get(contender);
    if (text === undefined) return;
    note({ question: 'open', contender: contender.name, ...(await measureOpen(contender, load, text)) });
  });
}

async function measureRestarts(
  texts: ReadonlyMap<Contender, LongText>,
  { crowd, crowds }: Options,
): Promise<void> {
  for (const warm of [true, false]) {
    await byTurns(crowds, async (contender) => {
      const text = texts.get(contender);
      if (text === undefined) return;
      const measured = await measureRestart(contender, load, text, { clients: crowd, warm });
      note({ question: 'restart', warm, contender: contender.name, ...measured });
    });
  }
}

/** The same long history in both stores: written through the server, compacted, and typed on a little. */
async function longTexts({ trace, seed }: Options): Promise<ReadonlyMap<Contender, LongText>> {
  const update = playTrace(trace === null ? generateTrace(seed) : readTrace(trace));
  console.error(`long text: ${trace ?? 'generated'}, ${update.length} bytes`);
  const texts = new Map<Contender, LongText>();
  for (const contender of contenders) {
    await contender.start();
    const target = await contender.newDocument();
    const state = await write(target, update);
    await contender.stop();
    await contender.settleDown(target.document);
    await contender.start();
    texts.set(contender, { target, state: await typeAtEnd(target, state, recentLetters) });
    await contender.stop();
  }
  return texts;
}

function note(measured: Measured): void {
  results.push(measured);
  console.error(JSON.stringify(measured));
}

function report(all: readonly Measured[]): void {
  const at = new Date().toISOString();
  const machine = {
    processors: cpus().map(({ model }) => model),
    node: process.version,
    pinning,
  };
  mkdirSync(folder, { recursive: true });
  const file = `${folder}${at.replaceAll(':', '-')}.json`;
  writeFileSync(file, JSON.stringify({ at, machine, options, measured: all }, null, 1));
  console.error(`everything measured: ${file}`);
  console.log(tables(all));
}
