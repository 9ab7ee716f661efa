import { z } from 'zod';
import type { RecordCheckView } from '../../../shared/decisions/record/recordApi.ts';
import { newestCheckpoint } from '../../platform/checkpointStore.ts';
import { checkWholeRecord } from './checkWholeRecord.ts';
import type { RecordDeps } from './recordDeps.ts';

/** Milliseconds for which a reading of the whole record answers whoever asks. */
const goodFor = 60_000;

/**
 * Reads the whole record and says whether it holds; once for all who ask at the same time, and at most once a
 * minute, for a record of years is long. How far it is signed is read each time.
 */
export function recordCheck(deps: RecordDeps): () => Promise<RecordCheckView> {
  let last: { readonly at: number; readonly check: Promise<Checked> } | null = null;
  return async () => {
    const now = deps.clock.now().getTime();
    if (last === null || now - last.at >= goodFor) {
      const check = checkNow(deps);
      last = { at: now, check };
      // One that failed answers nobody else.
      check.catch(() => {
        last = null;
      });
    }
    return { ...(await last.check), signed: await signedUpTo(deps) };
  };
}

type Checked = Pick<RecordCheckView, 'at' | 'result'>;

async function checkNow({ db, district, clock }: RecordDeps): Promise<Checked> {
  const checked = await checkWholeRecord(db, district);
  const at = clock.now().toISOString();
  if (checked.kind === 'broken') return { at, result: checked };
  return { at, result: { kind: 'whole', acts: checked.end.seq, erased: checked.erased.length } };
}

const signedAt = z.object({ seq: z.int(), at: z.string(), key: z.string() });

async function signedUpTo({ db, district }: RecordDeps): Promise<RecordCheckView['signed']> {
  const newest = await newestCheckpoint(db, district);
  return newest === null ? null : signedAt.parse(JSON.parse(newest.statement));
}
