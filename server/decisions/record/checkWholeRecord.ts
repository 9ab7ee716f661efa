import type { DistrictId } from '../../../shared/kernel/ids.ts';
import type { ChainCheck } from '../../platform/checkChain.ts';
import { checkRecord } from '../../platform/checkRecord.ts';
import type { Database } from '../../platform/database.ts';
import { checkEvents } from './checkEvents.ts';
import { checkTexts } from './checkTexts.ts';
import type { RecordFault } from './recordFault.ts';

export type RecordCheck =
  | Extract<ChainCheck, { readonly kind: 'whole' }>
  | ({ readonly kind: 'broken' } & RecordFault);

/**
 * Whether the record holds, with the texts and the events of rounds that it names: all that the stand-alone verifier
 * asks of an export, asked of the database itself, as it stood at one moment.
 */
export async function checkWholeRecord(db: Database, district: DistrictId): Promise<RecordCheck> {
  return db.transaction(
    async (tx) => {
      const checked = await checkRecord(tx, district);
      if (checked.kind === 'broken') return checked;
      const fault = (await checkTexts(tx, district)) ?? (await checkEvents(tx, district));
      return fault === null ? checked : { kind: 'broken', ...fault };
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}
