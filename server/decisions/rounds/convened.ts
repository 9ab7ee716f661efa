import type { Opening } from '../../../shared/decisions/round.ts';
import type { OpenRound } from '../../../shared/decisions/roundApi.ts';
import type { DistrictId } from '../../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import { dayInItaly } from '../../../shared/people/day.ts';
import type { Transaction } from '../../platform/database.ts';
import type { DecisionsDeps } from '../decisionsDeps.ts';
import { decidingBodies } from './bodyStore.ts';
import { loadRound } from './loadedRound.ts';
import { partiesOf, seatsOfBody } from './roundSeats.ts';
import { heldText, type RoundObject, roundObject } from './roundTexts.ts';

/** Who is called to decide, under which rule, on what. */
export type Convened = Pick<
  Opening,
  'body' | 'chair' | 'rule' | 'weightYear' | 'seats' | 'call' | 'follows'
> & { readonly object: RoundObject };

type ByBody = Extract<OpenRound, { readonly kind: 'vote' | 'opinion' }>;
type BySignatures = Extract<OpenRound, { readonly kind: 'signature' }>;

export async function convenedBody(
  deps: DecisionsDeps,
  tx: Transaction,
  actor: Actor,
  wanted: ByBody,
  at: Date,
): Promise<Result<Convened>> {
  const day = dayInItaly(at);
  const body = (await decidingBodies(tx, actor.district, day)).find(({ id }) => id === wanted.body);
  if (body === undefined) return refuse('not_found');
  const facts = { sameDistrict: true, chair: body.chair === actor.person };
  if (!can(actor, 'round.convene', facts)) return refuse('forbidden');
  if (body.chair === null) return refuse('no_chair');
  if (wanted.kind === 'opinion' && wanted.deadline === null) return refuse('malformed');
  const object = await roundObject(deps, tx, actor.district, wanted.object);
  if (!object.ok) return object;
  const called = await calledUnder(tx, actor.district, wanted, object.value);
  if (!called.ok) return called;
  if (called.value.rule.ballot === 'secret') return refuse('secret_ballot');
  const seated = await seatsOfBody(tx, deps.ids, body.id, day);
  if (seated.seats.length === 0) return refuse('no_seat');
  return ok({
    ...seated,
    ...called.value,
    body: { id: body.id, name: body.name },
    chair: body.chair,
    object: object.value,
  });
}

/** A second call is the same vote once more, under the rule of the first, which found too few and is kept. */
async function calledUnder(
  tx: Transaction,
  of: DistrictId,
  { kind, call, follows, rule, body }: ByBody,
  object: RoundObject,
): Promise<Result<{ rule: ByBody['rule']; call: ByBody['call']; follows: ByBody['follows'] }>> {
  if (call === 'first') return follows === null ? ok({ rule, call, follows }) : refuse('malformed');
  if (follows === null || kind !== 'vote') return refuse('malformed');
  const first = await loadRound(tx, of, follows);
  if (first === null) return refuse('not_found');
  const { opening, phase } = first.state;
  const foundTooFew = phase.kind === 'closed' && phase.ending.kind === 'no_quorum';
  const same =
    opening.body?.id === body &&
    opening.texts.length === object.texts.length &&
    opening.texts.every(({ version }, place) => version === object.texts[place]?.version);
  if (!foundTooFew || !same || opening.call !== 'first' || opening.rule === null)
    return refuse('wrong_state');
  return ok({ rule: opening.rule, call, follows });
}

export async function convenedParties(
  deps: DecisionsDeps,
  tx: Transaction,
  actor: Actor,
  wanted: BySignatures,
  at: Date,
): Promise<Result<Convened>> {
  if (!can(actor, 'round.convene', { sameDistrict: true, chair: false })) return refuse('forbidden');
  if (wanted.deadline === null) return refuse('malformed');
  const held = await heldText(tx, actor.district, wanted.version);
  if (!held.ok) return held;
  if (held.value.kind !== 'agreement') return refuse('wrong_state');
  const agreement = held.value.document;
  const seats = await partiesOf(tx, deps.ids, { district: actor.district, agreement, day: dayInItaly(at) });
  if (!seats.ok) return seats;
  return ok({
    body: null,
    chair: null,
    rule: null,
    weightYear: null,
    seats: seats.value,
    call: 'first',
    follows: null,
    object: { texts: [held.value], planHash: null, proposal: null },
  });
}
