import { maySpeak, takesWords } from '../../../shared/decisions/mayCast.ts';
import type { RoundSeat, RoundState } from '../../../shared/decisions/round.ts';
import type { RoundWord, SignView } from '../../../shared/decisions/roundApi.ts';
import { givenFor, standingBy } from '../../../shared/decisions/speaksFor.ts';
import type { SignOffRoundId } from '../../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import { dayInItaly } from '../../../shared/people/day.ts';
import { instantOf } from '../../platform/instant.ts';
import type { DecisionsDeps } from '../decisionsDeps.ts';
import { type Claims, claimsOf } from './claims.ts';
import { loadRound } from './loadedRound.ts';
import { methodsOf } from './methods.ts';
import { type Names, namesOn } from './names.ts';
import { fullNames } from './organisationNames.ts';
import { overBecause } from './overBecause.ts';
import { wordOf } from './roundRow.ts';
import { signTexts } from './signTexts.ts';

type Deps = Pick<DecisionsDeps, 'db' | 'config' | 'mailer'>;

/** The page of one's own sign-off: the exact texts, for whom one may speak, and why not any more. */
export async function viewSign(deps: Deps, actor: Actor, id: SignOffRoundId): Promise<Result<SignView>> {
  const { db } = deps;
  if (!can(actor, 'document.read', { sameDistrict: true })) return refuse('forbidden');
  const [round, at] = await Promise.all([loadRound(db, actor.district, id), instantOf(db)]);
  if (round === null) return refuse('not_found');
  const { state } = round;
  const { opening } = state;
  const [claims, names, organisations, texts, methods, over] = await Promise.all([
    claimsOf(db, state, actor, at),
    namesOn(db, actor.district, dayInItaly(at)),
    fullNames(db, actor.district),
    signTexts(db, actor, state),
    methodsOf(deps, actor),
    overBecause(db, state, takesWords(state, at)),
  ]);
  const reading: Reading = { actor, claims, names, at, organisations };
  return ok({
    round: opening.id,
    number: opening.number,
    kind: opening.kind,
    body: opening.body?.name ?? null,
    deadline: state.deadline,
    sitting: opening.sitting,
    instructions: opening.instructions,
    proposal: opening.proposal,
    rule: opening.rule,
    whole: opening.planHash !== null,
    texts,
    seats: ownFirst(opening.seats.flatMap((seat) => seatFor(state, seat, reading) ?? [])),
    methods,
    over,
  });
}

type SeatView = SignView['seats'][number];

/** What somebody is asked about first is what she says in her own name. */
function ownFirst(seats: readonly SeatView[]): readonly SeatView[] {
  const own = seats.filter(({ standing }) => !('giver' in standing));
  return [...own, ...seats.filter((seat) => !own.includes(seat))];
}

type Reading = {
  readonly actor: Actor;
  readonly claims: Claims;
  readonly names: Names;
  readonly at: Date;
  readonly organisations: ReadonlyMap<RoundSeat['organisation'], string>;
};

/** One seat, if it ever was this reader's to speak for in this round; null for all others. */
function seatFor(state: RoundState, seat: RoundSeat, reading: Reading): SeatView | null {
  const standing = standingOf(state, seat, reading);
  if (standing === null) return null;
  const { actor, claims, at, organisations } = reading;
  const may = maySpeak(state, seat.id, { at, claim: claims.of(seat) });
  const said = state.ballots.get(seat.id);
  return {
    seat: seat.id,
    organisation: seat.organisation,
    name: organisations.get(seat.organisation) ?? seat.name,
    weight: seat.weight,
    standing,
    refused: may.ok ? null : shownRefusal(may.refused),
    said: said?.person === actor.person ? wordOf(said) : null,
    spokenBy: said === undefined || said.person === actor.person ? null : speakerOf(wordOf(said)),
  };
}

/** Whoever has spoken for a seat that is this reader's too; not what (R8). */
function speakerOf({ by, at }: RoundWord): SeatView['spokenBy'] {
  return { ...by, at };
}

function standingOf(
  state: RoundState,
  seat: RoundSeat,
  { actor, claims, names, at }: Reading,
): SeatView['standing'] | null {
  const claim = claims.of(seat);
  if (seat.seat === null)
    return seat.signatory === actor.person && claim.belongs
      ? { via: 'signatory', office: claim.office }
      : null;
  if (claim.holder?.person === actor.person) return { via: 'holder', office: claim.holder.office };
  const given = givenFor(state, claim, at);
  if (given === null || given.why === 'no_seat') return null;
  const { giver, ...standing } = standingBy(given.delegation);
  return { ...standing, office: given.delegation.office, giver: names(giver) ?? { name: '', office: '' } };
}

function shownRefusal(refused: string): SeatView['refused'] {
  switch (refused) {
    case 'delegation_expired':
    case 'delegation_revoked':
    case 'already_voted':
      return refused;
    default:
      // A procura for which the rule leaves no room, whatever of it she lacks.
      return 'too_many_proxies';
  }
}
