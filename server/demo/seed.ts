import { must } from '../../shared/kernel/assert.ts';
import type { DistrictId } from '../../shared/kernel/ids.ts';
import type { Act } from '../../shared/kernel/journalChain.ts';
import type { Clock, Ids } from '../../shared/kernel/ports.ts';
import { documentActs, type GrantTarget } from '../documents/acts.ts';
import { insertGrant } from '../documents/grantStore.ts';
import { isFirstDistrict } from '../people/foundDistrict.ts';
import { type CreatedPlan, createPlan } from '../plan/createPlan.ts';
import type { Database, Transaction } from '../platform/database.ts';
import { startJournal } from '../platform/journal.ts';
import { done, transact } from '../platform/transact.ts';
import { seedDocuments } from './seedDocuments.ts';
import { seedPeople } from './seedPeople.ts';
import { seedTerritory } from './seedTerritory.ts';
import { seedWorkshops } from './seedWorkshops.ts';

export type SeedDeps = { readonly db: Database; readonly clock: Clock; readonly ids: Ids };

const grantedSections = ['9.E', '9.G'];
/** When everybody's office began: the first day of the plan. */
const firstDay = '2025-01-01';

/**
 * Fills an empty database with the demo district. Where there is a district already, of any kind, it does
 * nothing; two servers that start at once make one district.
 */
export async function seedDemo(deps: SeedDeps): Promise<'seeded' | 'already_there'> {
  const district = deps.ids.newId<DistrictId>();
  const outcome = await transact<'seeded' | 'already_there'>(deps, district, async (tx) => {
    if (!(await isFirstDistrict(tx))) return done('already_there', []);
    return done('seeded', await seed(tx, deps, district));
  });
  if (!outcome.ok) throw new Error(`the demo was refused: ${outcome.refused}`);
  return outcome.value;
}

async function seed(tx: Transaction, deps: SeedDeps, district: DistrictId): Promise<readonly Act[]> {
  const at = deps.clock.now();
  const territory = await seedTerritory(tx, deps.ids, district, at);
  await startJournal(tx, district);
  const people = await seedPeople(tx, deps.ids, territory, { at, since: firstDay });
  const plan = await createPlan(tx, deps.ids, { district, firstYear: 2025, lastYear: 2027, at, by: null });
  const grantees: readonly GrantTarget[] = [
    { person: must(people.personas.get('marta-provini'), 'Marta is seeded') },
    { organisation: territory.organisations.cooperative },
  ];
  const grants = await seedGrants(tx, deps.ids, plan, grantees, at);
  const seeded: Act = { act: 'district.seeded', by: null, subject: district, facts: { demo: true } };
  const facilitator = must(people.personas.get('sara-traccia'), 'Sara is seeded');
  await seedWorkshops(tx, deps, district, { facilitator, at });
  const others = await seedDocuments(tx, deps.ids, territory, plan, at);
  return [seeded, ...people.acts, ...plan.acts, ...grants, ...others];
}

async function seedGrants(
  tx: Transaction,
  ids: Ids,
  plan: CreatedPlan,
  grantees: readonly GrantTarget[],
  at: Date,
): Promise<readonly Act[]> {
  const acts: Act[] = [];
  for (const number of grantedSections) {
    const document = must(plan.sections.get(number), `section ${number} is in the template`);
    for (const to of grantees) {
      await insertGrant(tx, { id: ids.newId(), document, to, by: null, at });
      acts.push(documentActs.granted(document, null, to));
    }
  }
  return acts;
}
