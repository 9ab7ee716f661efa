import type { WorkshopId } from '../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { can } from '../../shared/people/can.ts';
import type { WorkshopsView, WorkshopView } from '../../shared/workshops/api.ts';
import { countsOf } from './countStore.ts';
import { facilitatorsOf, questionsOf, subdistrictName } from './describedStore.ts';
import { leads } from './leads.ts';
import { tablesOf } from './tableStore.ts';
import { workshopOf, workshopsOf } from './workshopStore.ts';
import type { WorkshopsDeps } from './workshopsDeps.ts';

type Deps = Pick<WorkshopsDeps, 'db' | 'config'>;

/** All workshops, for whoever may look into them. */
export async function viewWorkshops({ db }: Deps, actor: Actor): Promise<Result<WorkshopsView>> {
  if (!can(actor, 'workshop.read', { sameDistrict: true })) return refuse('forbidden');
  const all = await workshopsOf(db, actor.district);
  const ids = all.map(({ id }) => id);
  const [counts, leaders] = await Promise.all([countsOf(db, ids), facilitatorsOf(db, ids)]);
  return ok({
    mayPrepare: can(actor, 'workshop.prepare', { sameDistrict: true }),
    workshops: all.map(({ id, number, theme, venue, startsAt, endsAt, state }) => ({
      id,
      number,
      theme,
      venue,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      state,
      facilitates: leads(
        actor,
        leaders.filter((one) => one.workshop === id),
      ),
      ...(counts.get(id) ?? { tables: 0, people: 0, contributions: 0 }),
    })),
  });
}

/** One workshop, as it is prepared. */
export async function viewWorkshop(deps: Deps, actor: Actor, id: WorkshopId): Promise<Result<WorkshopView>> {
  const { db, config } = deps;
  if (!can(actor, 'workshop.read', { sameDistrict: true })) return refuse('forbidden');
  const one = await workshopOf(db, id);
  if (one === null || one.district !== actor.district) return refuse('not_found');
  const [questions, leaders, tables, name] = await Promise.all([
    questionsOf(db, id),
    facilitatorsOf(db, [id]),
    tablesOf(db, id),
    one.subdistrict === null ? null : subdistrictName(db, one.subdistrict),
  ]);
  const { number, revision, theme, venue, agenda, supportBudget, preferenceBudget, keepsNamesDays } = one;
  return ok({
    id,
    number,
    revision,
    theme,
    venue,
    startsAt: one.startsAt.toISOString(),
    endsAt: one.endsAt.toISOString(),
    agenda,
    subdistrict: one.subdistrict === null ? null : { id: one.subdistrict, name: name ?? '' },
    questions,
    facilitators: leaders.map((person) => ({ id: person.id, name: person.name })),
    supportBudget,
    preferenceBudget,
    keepsNamesDays,
    state: one.state,
    code: one.code,
    joinAddress: `${config.baseUrl.origin}/partecipa#${one.code}`,
    tables,
    mayPrepare: can(actor, 'workshop.prepare', { sameDistrict: true }),
    facilitates: leads(actor, leaders),
  });
}
