import type { RoundState } from '../../../shared/decisions/round.ts';
import type { BodyId, PersonId } from '../../../shared/kernel/ids.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import { dayInItaly } from '../../../shared/people/day.ts';
import type { Reader } from '../../platform/database.ts';
import { decidingBodies } from './bodyStore.ts';

/** What somebody may do with a round beside speaking in it. */
export type RoundRights = {
  readonly convene: boolean;
  readonly chair: boolean;
  readonly enter: boolean;
  /** Whoever presides over it now; null for a signature round. */
  readonly presiding: PersonId | null;
};

/** Whoever presides over a body today presides over its rounds, also over one that somebody else opened. */
export async function roundRights(
  reader: Reader,
  actor: Actor,
  { opening }: RoundState,
  at: Date,
): Promise<RoundRights> {
  const presiding = opening.body === null ? null : await presidingOver(reader, actor, opening.body.id, at);
  return rightsUnder(actor, presiding, opening.kind);
}

export function rightsUnder(
  actor: Actor,
  presiding: PersonId | null,
  kind: RoundState['opening']['kind'],
): RoundRights {
  const facts = { sameDistrict: true, chair: presiding === actor.person };
  const convene = can(actor, 'round.convene', facts);
  return {
    convene,
    // A signature round has no count to keep: whoever convened it ends it.
    chair: kind === 'signature' ? convene : can(actor, 'round.chair', facts),
    enter: can(actor, 'round.enter', { sameDistrict: true }),
    presiding,
  };
}

export async function presidingOver(
  reader: Reader,
  { district }: Actor,
  id: BodyId,
  at: Date,
): Promise<PersonId | null> {
  const bodies = await decidingBodies(reader, district, dayInItaly(at));
  return bodies.find((body) => body.id === id)?.chair ?? null;
}
