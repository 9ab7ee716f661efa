import type { Secrets } from '../../../shared/decisions/record/whoReadsAct.ts';
import type { DistrictId } from '../../../shared/kernel/ids.ts';
import type { Reader } from '../../platform/database.ts';
import { hiddenEntries, roundSecrets } from './recordStore.ts';

/** What is not for everybody at this moment. */
export async function readSecrets(reader: Reader, district: DistrictId): Promise<Secrets> {
  const [rounds, hidden] = await Promise.all([roundSecrets(reader, district), hiddenEntries(reader)]);
  return { rounds, hiddenEntries: hidden };
}
