import { must } from '../../shared/kernel/assert.ts';
import type { Clock } from '../../shared/kernel/ports.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import type { ActsForView, DistrictView, PersonaView, SessionView } from '../../shared/people/api.ts';
import { toneOf } from '../../shared/people/api.ts';
import { dayInItaly } from '../../shared/people/day.ts';
import { demoPersonas } from '../../shared/people/demoPersonas.ts';
import { fullName } from '../../shared/people/organisation.ts';
import type { Config } from '../platform/config.ts';
import type { Database } from '../platform/database.ts';
import { isProtected } from '../platform/localUrl.ts';
import { type MembershipRow, membershipsOn } from './membershipStore.ts';
import { languageOf, personasOf } from './personStore.ts';
import { type DistrictRow, partsOf, servedDistrict, weightsOf } from './territoryStore.ts';

type Deps = { readonly db: Database; readonly clock: Clock; readonly config: Config };

/** What everybody may know of the territory. */
export async function viewDistrict(deps: Deps): Promise<Result<DistrictView>> {
  const found = await servedDistrict(deps.db);
  return found === null ? refuse('not_found') : ok(await districtView(deps, found));
}

/** The signed-in person, for whom she acts, and with what weight. */
export async function viewSession(deps: Deps, actor: Actor): Promise<SessionView> {
  const today = dayInItaly(deps.clock.now());
  const [language, memberships, weights, district] = await Promise.all([
    languageOf(deps.db, actor.person),
    membershipsOn(deps.db, today, { person: actor.person }),
    weightsOf(deps.db, actor.district, today),
    servedDistrict(deps.db),
  ]);
  return {
    actor,
    language,
    tone: toneOf(actor.person),
    actsFor: actsFor(memberships, weights),
    totalWeight: [...weights.values()].reduce((sum, weight) => sum + weight, 0),
    district: await districtView(deps, must(district, 'a session belongs to a district')),
  };
}

/** Whom one can try to be. */
export async function viewPersonas(deps: Deps): Promise<Result<readonly PersonaView[]>> {
  const district = await servedDistrict(deps.db);
  if (district === null || !district.demo) return refuse('not_demo');
  const today = dayInItaly(deps.clock.now());
  const [people, memberships] = await Promise.all([
    personasOf(deps.db, district.id),
    membershipsOn(deps.db, today, { district: district.id }),
  ]);
  const views = demoPersonas.flatMap(({ slug, role }): readonly PersonaView[] => {
    const person = people.find((row) => row.slug === slug);
    const held = memberships.find((row) => row.person === person?.id && row.role === role);
    if (person === undefined || held === undefined) return [];
    return [
      { slug, name: person.name, role, office: held.office, organisation: fullName(held.organisation) },
    ];
  });
  return ok(views);
}

async function districtView(
  { db, clock, config }: Deps,
  { id, name, demo }: DistrictRow,
): Promise<DistrictView> {
  const parts = await partsOf(db, id, dayInItaly(clock.now()));
  return { id, name, demo, secure: isProtected(config.baseUrl), ...parts };
}

function actsFor(
  memberships: readonly MembershipRow[],
  weights: ReadonlyMap<string, number>,
): readonly ActsForView[] {
  const byOrganisation = Map.groupBy(memberships, (row) => row.organisation.id);
  return [...byOrganisation].map(([id, rows]) => {
    const { organisation } = must(rows[0], 'a group has a member');
    return {
      id,
      name: fullName(organisation),
      office: rows.map((row) => row.office).join(', '),
      weight: weights.get(id) ?? null,
    };
  });
}
