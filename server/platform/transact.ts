import { randomBytes } from 'node:crypto';
import type { DistrictId } from '../../shared/kernel/ids.ts';
import type { Act } from '../../shared/kernel/journalChain.ts';
import type { Clock } from '../../shared/kernel/ports.ts';
import type { Refused } from '../../shared/kernel/result.ts';
import type { Database, Transaction } from './database.ts';
import { record } from './journal.ts';

/** What the work of a transaction ends with: its value, and the acts that go on record with it. */
export type Done<T> = {
  readonly ok: true;
  readonly value: T;
  readonly acts: readonly Act[];
  /** Runs once the transaction is committed: tells live sockets, never decides anything. */
  readonly afterCommit?: () => void;
  /** The instant that goes on record, where the work has read one that decided; else that of the recording. */
  readonly at?: Date;
};

export function done<T>(value: T, acts: readonly Act[], afterCommit?: () => void, at?: Date): Done<T> {
  return { ok: true, value, acts, ...(afterCommit && { afterCommit }), ...(at && { at }) };
}

/** Undoes a transaction whose work refused, without being an error to anyone. */
class Undo extends Error {}

/**
 * One transaction of one use case. The work authorises, loads, decides and writes; the acts it returns are
 * put on record last. A refusal undoes everything that the work wrote.
 */
export async function transact<T>(
  deps: { readonly db: Database; readonly clock: Clock },
  district: DistrictId,
  work: (tx: Transaction) => Promise<Done<T> | Refused>,
): Promise<{ readonly ok: true; readonly value: T } | Refused> {
  let outcome: Done<T> | Refused | null = null;
  try {
    await deps.db.transaction(async (tx) => {
      outcome = await work(tx);
      if (!outcome.ok) throw new Undo();
      const acts = outcome.acts.map((act) => ({ act, salt: randomBytes(32) }));
      await record(tx, district, acts, outcome.at ?? deps.clock.now());
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  }
  return settled(outcome);
}

function settled<T>(outcome: Done<T> | Refused | null): { readonly ok: true; readonly value: T } | Refused {
  if (outcome === null) throw new Error('a transaction ended without an outcome');
  if (outcome.ok) outcome.afterCommit?.();
  return outcome.ok ? { ok: true, value: outcome.value } : outcome;
}
