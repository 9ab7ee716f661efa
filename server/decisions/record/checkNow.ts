import { z } from 'zod';
import type { RecordCheckView } from '../../../shared/decisions/record/recordApi.ts';
import { newestCheckpoint } from '../../platform/checkpointStore.ts';
import { checkRecord } from '../../platform/checkRecord.ts';
import type { RecordDeps } from './recordDeps.ts';

/** Milliseconds for which a reading of the whole record answers whoever asks. */
const goodFor = 60_000;

/**
 * Reads the whole record and says whether it holds; once for all who ask at the same time, and at most once a
 * minute, for a record of years is long.
 */
export function recordCheck(deps: RecordDeps): () => Promise<RecordCheckView> {
  let last: { readonly at: number; readonly view: Promise<RecordCheckView> } | null = null;
  return () => {
    const now = deps.clock.now().getTime();
    if (last !== null && now - last.at < goodFor) return last.view;
    const view = checkNow(deps);
    last = { at: now, view };
    // One that failed answers nobody else.
    view.catch(() => {
      last = null;
    });
    return view;
  };
}

const signedAt = z.object({ seq: z.int(), at: z.string(), key: z.string() });

async function checkNow({ db, district, clock }: RecordDeps): Promise<RecordCheckView> {
  const checked = await checkRecord(db, district);
  const newest = await newestCheckpoint(db, district);
  const signed = newest === null ? null : signedAt.parse(JSON.parse(newest.statement));
  const at = clock.now().toISOString();
  if (checked.kind === 'broken') return { at, result: checked, signed };
  return { at, result: { kind: 'whole', acts: checked.end.seq, erased: checked.erased.length }, signed };
}
