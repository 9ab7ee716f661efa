import { freePort } from '../../server/platform/freePort.ts';
import { openCrowd, storedWords } from './crowd.ts';
import type { FreshDatabase } from './database.ts';
import { startServer } from './server.ts';
import { temporaryDirectory } from './temporaryDirectory.ts';

/** What was found wrong; empty when every acknowledged word was there and nothing was doubled. */
export type Losses = {
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly acknowledged: number;
};

/**
 * Twenty people type into one section; the server is killed with SIGKILL in the middle of it, again and
 * again, each time after another number of acknowledged words. After each kill the log alone must hold
 * all that was acknowledged; at the end, everything that was typed, once.
 */
export async function killRounds(
  database: FreshDatabase,
  rounds: number,
  random: () => number,
): Promise<Losses> {
  await using directory = await temporaryDirectory();
  const port = await freePort('127.0.0.1');
  const start = () =>
    startServer({ dataDir: directory.path, databaseUrl: database.url, env: { PORT: String(port) } });
  let server = await start();
  const crowd = await openCrowd(server, 20);
  const lost: string[] = [];
  let acknowledged = 0;
  for (let round = 0; round < rounds; round++) {
    await crowd.typeUntil(20 + Math.floor(random() * 100));
    await server.kill9();
    const text = await storedWords(database.owner, crowd.document);
    const safe = crowd.acknowledged();
    lost.push(...safe.filter((word) => !text.includes(word)));
    acknowledged = safe.length;
    server = await start();
    crowd.reconnect();
  }
  await crowd.saved();
  const end = crowd.compare(await storedWords(database.owner, crowd.document));
  crowd.close();
  await server.stop();
  return { lost: [...lost, ...end.lost], doubled: end.doubled, acknowledged };
}
