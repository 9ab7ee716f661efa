import { must } from '../../../shared/kernel/assert.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import { dayInItaly } from '../../../shared/people/day.ts';
import type { JoinView } from '../../../shared/workshops/api.ts';
import { readJoinCode } from '../../../shared/workshops/joinCode.ts';
import { organisationsOn, servedDistrict } from '../../people/territoryStore.ts';
import { participantBehind } from '../participantStore.ts';
import { visitorBehind } from '../visitorBehind.ts';
import { type Workshop, workshopByCode } from '../workshopStore.ts';
import type { WorkshopsDeps } from '../workshopsDeps.ts';

/** The workshop that a code opens, whatever blanks and small letters it was typed with. */
export async function workshopBehind(
  { db }: Pick<WorkshopsDeps, 'db'>,
  typed: string,
): Promise<Result<Workshop>> {
  const read = readJoinCode(typed);
  const found = read.ok ? await workshopByCode(db, read.code) : null;
  return found === null ? refuse('code_unknown') : ok(found);
}

/** What somebody sees before she joins: which workshop it is, and for whom she could come. */
export async function lookAtCode(
  deps: WorkshopsDeps,
  headers: Headers,
  typed: string,
): Promise<Result<JoinView>> {
  const found = await workshopBehind(deps, typed);
  if (!found.ok) return found;
  const { id, theme, venue, district, keepsNamesDays } = found.value;
  const visitor = await visitorBehind(deps, headers);
  const [served, organisations, known] = await Promise.all([
    servedDistrict(deps.db),
    organisationsOn(deps.db, district, dayInItaly(deps.clock.now())),
    visitor === null ? null : participantBehind(deps.db, id, visitor),
  ]);
  if (known?.removed) return refuse('removed_from_workshop');
  return ok({
    workshop: id,
    theme,
    venue,
    district: must(served, 'a server has a district').name,
    keepsNamesDays,
    organisations: organisations.map((one) => ({ id: one.id, name: one.name })),
    as: visitor?.kind === 'person' ? { name: visitor.actor.name, office: visitor.actor.office } : null,
    joined: known !== null,
  });
}
