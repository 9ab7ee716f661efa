import type { RoundChoices } from '../../../shared/decisions/roundApi.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import { dayInItaly } from '../../../shared/people/day.ts';
import { instantOf } from '../../platform/instant.ts';
import type { DecisionsDeps } from '../decisionsDeps.ts';
import { bodySeatsOn, decidingBodies, holdersOn } from './bodyStore.ts';
import { standingTexts } from './frozenTextStore.ts';
import { namesOn } from './names.ts';
import { placedTexts, planTexts } from './roundTexts.ts';

type Deps = Pick<DecisionsDeps, 'db' | 'places' | 'planSections'>;

/** What a round can be opened on now: bodies with their seats, texts that wait for a decision, and the whole plan. */
export async function roundChoices(deps: Deps, actor: Actor): Promise<Result<RoundChoices>> {
  if (!can(actor, 'document.read', { sameDistrict: true })) return refuse('forbidden');
  const at = await instantOf(deps.db);
  const [bodies, texts, plan] = await Promise.all([
    bodiesToChoose(deps, actor, dayInItaly(at)),
    textsToChoose(deps, actor),
    planToChoose(deps, actor),
  ]);
  return ok({ bodies, texts, plan });
}

async function bodiesToChoose({ db }: Deps, actor: Actor, day: string): Promise<RoundChoices['bodies']> {
  const bodies = await decidingBodies(db, actor.district, day);
  const [seats, names] = await Promise.all([
    bodySeatsOn(
      db,
      bodies.map(({ id }) => id),
      day,
    ),
    namesOn(db, actor.district, day),
  ]);
  const holders = await holdersOn(
    db,
    seats.map(({ seat }) => seat),
    day,
  );
  return bodies.map(({ id, name, rule, chair }) => ({
    id,
    name,
    rule,
    chair: chair === null ? null : names(chair),
    seats: seats
      .filter(({ body }) => body === id)
      .map(({ seat, organisation, subdistrict, weight }) => {
        const holder = holders.get(seat);
        return {
          organisation: organisation.id,
          name: organisation.name,
          subdistrict: subdistrict?.name ?? null,
          weight,
          holder: holder === undefined ? null : { name: holder.name, office: holder.office },
        };
      }),
    mayConvene: can(actor, 'round.convene', { sameDistrict: true, chair: chair === actor.person }),
  }));
}

async function textsToChoose(deps: Deps, { district }: Actor): Promise<RoundChoices['texts']> {
  const waiting = (await standingTexts(deps.db, district)).filter(
    ({ state }) => state === 'frozen' || state === 'submitted_to_mayors',
  );
  const placed = await placedTexts(deps, deps.db, waiting);
  return waiting.flatMap(({ kind }, place) => {
    const text = placed[place];
    return kind === 'minutes' || text === undefined ? [] : [{ ...text, kind }];
  });
}

async function planToChoose(deps: Deps, { district }: Actor): Promise<RoundChoices['plan']> {
  const { db } = deps;
  const sections = await deps.planSections(db);
  if (sections === null) return null;
  const { texts, missing } = await planTexts(db, district, sections);
  return { texts: await placedTexts(deps, db, texts), missing };
}
