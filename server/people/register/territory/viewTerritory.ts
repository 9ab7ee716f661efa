import { ok, type Result, refuse } from '../../../../shared/kernel/result.ts';
import type { Actor } from '../../../../shared/people/actor.ts';
import { can } from '../../../../shared/people/can.ts';
import { dayInItaly } from '../../../../shared/people/day.ts';
import type { MunicipalityRow, TerritoryView } from '../../../../shared/people/registerApi.ts';
import { isOver } from '../../../../shared/people/term.ts';
import type { RegisterDeps } from '../registerDeps.ts';
import { type MunicipalityRecord, municipalitiesOf, subdistrictsOf } from './territoryRows.ts';

/** The parts of the district and its municipalities, also those that have ended. */
export async function viewTerritory(
  { db, clock }: Pick<RegisterDeps, 'db' | 'clock'>,
  actor: Actor,
): Promise<Result<TerritoryView>> {
  if (!can(actor, 'people.read', { sameDistrict: true })) return refuse('forbidden');
  const today = dayInItaly(clock.now());
  const [subdistricts, records] = await Promise.all([
    subdistrictsOf(db, actor.district),
    municipalitiesOf(db, actor.district),
  ]);
  const municipalities = records.map(rowOf);
  const existing = municipalities.filter((row) => !isOver(row, today));
  return ok({
    subdistricts: subdistricts.map(({ id, name }) => ({
      id,
      name,
      municipalities: existing.filter((row) => row.subdistrict === id).length,
    })),
    municipalities,
    totalWeight: existing.reduce((sum, row) => sum + (row.weight ?? 0), 0),
  });
}

function rowOf({ id, kind, name, subdistrict, until, weights }: MunicipalityRecord): MunicipalityRow {
  const year = weights.size === 0 ? null : Math.max(...weights.keys());
  const weight = year === null ? null : (weights.get(year) ?? null);
  return { id, name, lead: kind === 'lead_municipality', subdistrict, weight, year, until };
}
