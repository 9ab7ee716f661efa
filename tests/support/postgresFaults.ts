import { setTimeout as wait } from 'node:timers/promises';
import type { Sql } from 'postgres';
import { type Crowd, type SectionCrowd, storedWords } from './crowd.ts';
import { postmasterOf, signalCluster } from './stoppedCluster.ts';

/** Acknowledgements that were on their way when PostgreSQL stopped have arrived. */
const underWayMs = 300;

/**
 * PostgreSQL is killed whole while everybody types; its watchdog starts it again. Resolves to the words that
 * had been acknowledged and were not there afterwards.
 */
export async function killPostgres(sql: Sql, crowd: SectionCrowd, words: number): Promise<readonly string[]> {
  const postmaster = await postmasterOf(sql);
  await crowd.typeUntil(words);
  signalCluster(postmaster, 'SIGKILL');
  await crowd.typeOnce();
  const safe = crowd.acknowledged();
  await crowd.saved();
  const stored = await storedWords(sql, crowd.document);
  return safe.filter((word) => !stored.includes(word));
}

/**
 * PostgreSQL stands still while everybody goes on typing, for as long as `meanwhile` takes. Resolves to the
 * words that were acknowledged all the same.
 */
export async function stopPostgres(
  sql: Sql,
  crowd: Crowd,
  meanwhile: () => Promise<void>,
): Promise<readonly string[]> {
  const postmaster = await postmasterOf(sql);
  await crowd.typeUntil(20);
  signalCluster(postmaster, 'SIGSTOP');
  try {
    await wait(underWayMs);
    const before = new Set(crowd.acknowledged());
    await crowd.typeOnce();
    await meanwhile();
    return crowd.acknowledged().filter((word) => !before.has(word));
  } finally {
    signalCluster(postmaster, 'SIGCONT');
    await crowd.saved();
  }
}
