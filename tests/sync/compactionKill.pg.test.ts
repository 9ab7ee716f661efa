import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type CompactionStep, compactionSteps } from '../../server/sync/compactText.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { ageLog, logState, textWithSnapshots } from '../support/agedLog.ts';
import { compactHere } from '../support/compactHere.ts';
import { openSyncTown, type SyncTown } from '../support/syncTown.ts';
import { writeRows } from '../support/writeRows.ts';

const script = fileURLToPath(new URL('../support/compactAndDie.ts', import.meta.url));

/** Runs the compaction in a process that ends at that step; resolves to how it ended. */
async function killedAt(town: SyncTown, id: DocumentId, step: CompactionStep): Promise<string | null> {
  const child = spawn(process.execPath, [script, town.database.url, id, step], { stdio: 'inherit' });
  const [, signal] = await once(child, 'exit');
  return signal;
}

test('[O4] a kill -9 at any step of a compaction leaves the old text or the new one, and the next compaction goes on', async () => {
  await using town = await openSyncTown();
  // Rows, snapshots, and the first row that is left, when the process has died there.
  const expected: Record<CompactionStep, { rows: number; snapshots: number[]; first: number }> = {
    begun: { rows: 31, snapshots: [11, 21], first: 1 },
    log_read: { rows: 31, snapshots: [11, 21], first: 1 },
    snapshot_proved: { rows: 31, snapshots: [11, 21], first: 1 },
    snapshot_stored: { rows: 31, snapshots: [11, 21, 31], first: 1 },
    older_snapshots_gone: { rows: 31, snapshots: [21, 31], first: 1 },
    rows_forgotten: { rows: 10, snapshots: [21, 31], first: 22 },
  };
  const tried = compactionSteps.map(async (step) => {
    const id = await textWithSnapshots(town, 10);
    await writeRows(town, id, 10);
    await ageLog(town, id, 91);
    const { content } = await logState(town, id);
    expect(await killedAt(town, id, step)).toBe('SIGKILL');
    expect({ step, ...(await logState(town, id)) }).toEqual({ step, ...expected[step], content });
    await writeRows(town, id, 5);
    const grown = (await logState(town, id)).content;
    await compactHere(town.database.owner, id);
    expect(await logState(town, id)).toMatchObject({ content: grown });
    expect((await logState(town, id)).snapshots.at(-1)).toBe(36);
  });
  await Promise.all(tried);
});
