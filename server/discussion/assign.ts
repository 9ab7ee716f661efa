import type { z } from 'zod';
import type { assignmentBody } from '../../shared/discussion/api.ts';
import { assigning } from '../../shared/discussion/threadRules.ts';
import type { ObservationId } from '../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { dayInItaly } from '../../shared/people/day.ts';
import { isPersonOf } from '../people/personStore.ts';
import { isOrganisationOn } from '../people/territoryStore.ts';
import type { Reader } from '../platform/database.ts';
import { observationActs } from './acts.ts';
import { changeAsSeen } from './changeAsSeen.ts';
import type { DiscussionDeps } from './discussionDeps.ts';
import { changeObservation } from './observationStore.ts';

type Wanted = z.infer<typeof assignmentBody>;

/** Says whom an observation waits for, and until what day, or that it waits for nobody in particular. */
export async function assign(
  deps: DiscussionDeps,
  actor: Actor,
  id: ObservationId,
  { seen, to, due }: Wanted,
): Promise<Result<null>> {
  const today = dayInItaly(deps.clock.now());
  if (due !== null && (to === null || due < today)) return refuse('malformed');
  return changeAsSeen(deps, actor, id, { seen, may: assigning }, async (tx, { row }, at) => {
    if (to !== null && !(await isOfDistrict(tx, actor, to, today))) return refuse('not_found');
    const assigned = {
      assignedPerson: to !== null && 'person' in to ? to.person : null,
      assignedOrganisation: to !== null && 'organisation' in to ? to.organisation : null,
      due,
    };
    const isSame = Object.entries(assigned).every(
      ([name, value]) => row[name as keyof typeof assigned] === value,
    );
    if (isSame) return ok([]);
    await changeObservation(tx, id, assigned, at);
    return ok([observationActs.assigned(row, actor.person, to, due)]);
  });
}

function isOfDistrict(
  reader: Reader,
  { district }: Actor,
  to: NonNullable<Wanted['to']>,
  today: string,
): Promise<boolean> {
  return 'person' in to
    ? isPersonOf(reader, district, to.person)
    : isOrganisationOn(reader, district, to.organisation, today);
}
