import type { WorkshopId } from '../../../shared/kernel/ids.ts';
import { stillExpected } from '../../../shared/workshops/registration.ts';
import type { Reader } from '../../platform/database.ts';
import { seatedIn } from '../seatedStore.ts';
import { type RegistrationRow, registrationsOf } from './registrationStore.ts';

/** Who is registered and has not come yet: of those who came, one registration each is used up. */
export async function expectedIn(reader: Reader, of: WorkshopId): Promise<readonly RegistrationRow[]> {
  const [registered, came] = await Promise.all([registrationsOf(reader, of), seatedIn(reader, of)]);
  return stillExpected(registered, came);
}
