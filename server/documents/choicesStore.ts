import { and, asc, eq, isNull } from 'drizzle-orm';
import { body, organisation, subdistrict } from '../../drizzle/schema/people.ts';
import type { Choice } from '../../shared/documents/api.ts';
import type { DistrictId } from '../../shared/kernel/ids.ts';
import { fullName } from '../../shared/people/organisation.ts';
import type { Reader } from '../platform/database.ts';

/** The organisations of a district; `all` also those that exist no more, which old texts still name. */
export async function organisationChoices(
  reader: Reader,
  of: DistrictId,
  which: 'existing' | 'all',
): Promise<readonly Choice[]> {
  const existing = which === 'existing' ? isNull(organisation.until) : undefined;
  const rows = await reader
    .select()
    .from(organisation)
    .where(and(eq(organisation.district, of), existing));
  return rows
    .map((row) => ({ id: row.id, name: fullName(row), detail: row.runts }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'it'));
}

export async function subdistrictChoices(reader: Reader, of: DistrictId): Promise<readonly Choice[]> {
  const rows = await reader
    .select({ id: subdistrict.id, name: subdistrict.name })
    .from(subdistrict)
    .where(eq(subdistrict.district, of))
    .orderBy(asc(subdistrict.position));
  return rows.map((row) => ({ ...row, detail: null }));
}

export async function bodyChoices(reader: Reader, of: DistrictId): Promise<readonly Choice[]> {
  const rows = await reader
    .select({ id: body.id, name: body.name })
    .from(body)
    .where(eq(body.district, of))
    .orderBy(asc(body.name));
  return rows.map((row) => ({ ...row, detail: null }));
}
