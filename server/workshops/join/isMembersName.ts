import { eq } from 'drizzle-orm';
import { person } from '../../../drizzle/schema/people.ts';
import type { DistrictId } from '../../../shared/kernel/ids.ts';
import { passesFor } from '../../people/lookAlike.ts';
import type { Reader } from '../../platform/database.ts';

/** Whether this is the name of somebody of the district, or could pass for it: a guest passes for nobody. */
export async function isMembersName(reader: Reader, district: DistrictId, name: string): Promise<boolean> {
  const people = await reader.select({ name: person.name }).from(person).where(eq(person.district, district));
  return people.some((one) => passesFor(one.name, name));
}
