import { isClosedTo } from '../../../shared/decisions/closedTo.ts';
import { countOf } from '../../../shared/decisions/endingOf.ts';
import type { Outcome } from '../../../shared/decisions/outcome.ts';
import type { RoundSeat, RoundState } from '../../../shared/decisions/round.ts';
import type { RoundPlace, RoundView } from '../../../shared/decisions/roundApi.ts';
import type { SignOffRoundId } from '../../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import { dayInItaly } from '../../../shared/people/day.ts';
import { instantOf } from '../../platform/instant.ts';
import type { DecisionsDeps } from '../decisionsDeps.ts';
import { agendaOf } from './agenda.ts';
import { type Claims, claimsOf, isSeated } from './claims.ts';
import { loadedFrom, loadRound } from './loadedRound.ts';
import { type Names, namesOn } from './names.ts';
import { type RoundRights, roundRights } from './roundRights.ts';
import { enteredBy, roundRow, wordOf } from './roundRow.ts';
import { roundOf, roundsInSitting } from './roundStore.ts';

/**
 * One round as this reader may see it. While it is open, what was said is for the chair and for whoever said it;
 * that somebody has spoken is for everybody (docs/spec/decisions.md R8).
 */
export async function viewRound(
  { db }: Pick<DecisionsDeps, 'db'>,
  actor: Actor,
  id: SignOffRoundId,
): Promise<Result<RoundView>> {
  if (!can(actor, 'document.read', { sameDistrict: true })) return refuse('forbidden');
  const [round, at] = await Promise.all([loadRound(db, actor.district, id), instantOf(db)]);
  if (round === null) return refuse('not_found');
  const { state } = round;
  const { follows: first } = state.opening;
  const [claims, rights, names, sameSitting, follows] = await Promise.all([
    claimsOf(db, state, actor, at),
    roundRights(db, actor, state, at),
    namesOn(db, actor.district, dayInItaly(at)),
    roundsInSitting(db, actor.district, state.opening),
    first === null ? null : roundOf(db, actor.district, first),
  ]);
  const others = await loadedFrom(
    db,
    sameSitting.filter((one) => one.id !== id),
  );
  const { closed: _closed, ...row } = roundRow(state, claims, at);
  const { opening } = state;
  return ok({
    ...row,
    instructions: opening.instructions,
    planHash: opening.planHash,
    rule: opening.rule,
    openedBy: names(round.openedBy) ?? nobody,
    chair: rights.presiding === null ? null : names(rights.presiding),
    follows: follows && { id: follows.id, number: follows.number },
    agenda: agendaOf([state, ...others.map((one) => one.state)]),
    places: opening.seats.map((seat) => placeOf(state, seat, { actor, claims, rights, names })),
    count: countFor(state, rights),
    phase: phaseOf(state, names),
    may: {
      convene: rights.convene,
      chair: rights.chair,
      enter: rights.enter,
      sign: can(actor, 'round.sign', { sameDistrict: true, seated: isSeated(state, claims, actor.person) }),
    },
    mine: [...state.ballots.values()]
      .filter((ballot) => ballot.person === actor.person || enteredBy(ballot) === actor.person)
      .map((ballot) => ({ ballot: ballot.id, seat: ballot.seat })),
  });
}

const nobody = { name: '', office: '' };

type Reading = {
  readonly actor: Actor;
  readonly claims: Claims;
  readonly rights: RoundRights;
  readonly names: Names;
};

function placeOf(state: RoundState, seat: RoundSeat, reading: Reading): RoundPlace {
  const { actor, rights } = reading;
  const ballot = state.ballots.get(seat.id);
  const open = state.phase.kind === 'open';
  const known = [...state.replaced, ...(ballot === undefined ? [] : [ballot])].filter(
    (one) =>
      one.seat === seat.id &&
      !isClosedTo(
        actor.person,
        { open, chair: rights.presiding },
        { person: one.person, enteredBy: enteredBy(one) },
      ),
  );
  return {
    ...seat,
    holder: holderOf(seat, reading),
    status: ballot !== undefined ? 'spoken' : state.present.has(seat.id) ? 'present' : 'absent',
    said: ballot !== undefined && known.includes(ballot) ? wordOf(ballot) : null,
    before: known.filter((one) => one !== ballot).map(wordOf),
  };
}

/** Whoever sits there now, or signs for a party. */
function holderOf(seat: RoundSeat, { claims, names }: Reading): RoundPlace['holder'] {
  const sitting = claims.holderOf(seat);
  if (sitting !== null) return { person: sitting.person, name: sitting.name, office: sitting.office };
  const signs = seat.signatory === null ? null : names(seat.signatory);
  return seat.signatory === null || signs === null ? null : { person: seat.signatory, ...signs };
}

/** A signature round has none: its parties are never counted against each other (R1). */
function countFor(state: RoundState, { chair }: RoundRights): RoundView['count'] {
  const open = state.phase.kind === 'open';
  if (open && !chair) return null;
  const outcome = countOf(state);
  if (outcome === null) return null;
  const final = endedWith(state);
  return {
    tally: (final ?? outcome).tally,
    outcome: state.opening.kind === 'vote' ? (final ?? outcome) : null,
  };
}

function endedWith({ phase }: RoundState): Outcome | null {
  return phase.kind === 'closed' && 'outcome' in phase.ending ? phase.ending.outcome : null;
}

function phaseOf({ phase }: RoundState, names: Names): RoundView['phase'] {
  if (phase.kind === 'open') return phase;
  const { at, by, ending } = phase;
  return { kind: 'closed', at, by: by === null ? null : names(by), ending };
}
