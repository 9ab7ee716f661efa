import type { Ballot } from '../../../shared/decisions/round.ts';
import type { ReceiptView } from '../../../shared/decisions/roundApi.ts';
import type { Statement } from '../../../shared/decisions/statement.ts';
import { must } from '../../../shared/kernel/assert.ts';
import { hex } from '../../../shared/kernel/hash.ts';
import type { BallotId } from '../../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import { dayInItaly } from '../../../shared/people/day.ts';
import { endSigned } from '../../platform/checkpoints.ts';
import { entryOn } from '../../platform/journalStore.ts';
import type { DecisionsDeps } from '../decisionsDeps.ts';
import { roundOfBallot } from './ballotStore.ts';
import { seatNamed } from './claims.ts';
import { loadRound } from './loadedRound.ts';
import { enteredBy, wordOf } from './roundRow.ts';

type Deps = Pick<DecisionsDeps, 'db' | 'checkpoints'>;

/**
 * What somebody keeps of what she said: her statement, its place in the record and the signed end of the chain
 * there. For whoever spoke and whoever entered it; once the round is closed, for everybody (R8).
 */
export async function viewReceipt(deps: Deps, actor: Actor, id: BallotId): Promise<Result<ReceiptView>> {
  const { db, checkpoints } = deps;
  if (!can(actor, 'document.read', { sameDistrict: true })) return refuse('forbidden');
  const within = await roundOfBallot(db, id);
  const round = within === null ? null : await loadRound(db, actor.district, within);
  if (round === null) return refuse('not_found');
  const { state } = round;
  const ballots: readonly Ballot[] = [...state.ballots.values(), ...state.replaced];
  const ballot = must(
    ballots.find((one) => one.id === id),
    'a ballot stands in its round',
  );
  const own = ballot.person === actor.person || enteredBy(ballot) === actor.person;
  // What one may not know of is not there.
  if (!own && state.phase.kind === 'open') return refuse('not_found');
  const entry = must(await entryOn(db, actor.district, 'ballot.cast', id), 'a ballot stands on record');
  const head = await checkpoints.at({ seq: entry.seq, hash: entry.hash });
  const statement = JSON.parse(ballot.statement) as Statement;
  const { opening } = state;
  return ok({
    ballot: id,
    code: codeOf(ballot, entry.seq),
    round: opening.id,
    word: wordOf(ballot),
    organisation: statement.organisation.name,
    weight: must(seatNamed(opening, ballot.seat), 'a ballot is of a seat').weight,
    texts: opening.texts,
    rule: opening.rule,
    statement: ballot.statement,
    replaced: state.ballots.get(ballot.seat)?.id !== id,
    entry: { seq: entry.seq, hash: hex(entry.hash), previous: hex(entry.previous) },
    head: head && {
      seq: head.seq,
      hash: hex(endSigned(head).hash),
      key: head.key,
      signature: Buffer.from(head.signature).toString('base64url'),
    },
  });
}

/** "2026-0231": the year in Italy, and the place in the record. */
function codeOf({ at }: Ballot, seq: number): string {
  return `${dayInItaly(new Date(at)).slice(0, 4)}-${String(seq).padStart(4, '0')}`;
}
