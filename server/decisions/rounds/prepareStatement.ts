import { randomBytes } from 'node:crypto';
import { mayCast, type Saying } from '../../../shared/decisions/mayCast.ts';
import type { StatementAnswer } from '../../../shared/decisions/roundApi.ts';
import { type Statement, sealed } from '../../../shared/decisions/statement.ts';
import { hex } from '../../../shared/kernel/hash.ts';
import type { BallotId, SignOffRoundId } from '../../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import { instantOf } from '../../platform/instant.ts';
import type { DecisionsDeps } from '../decisionsDeps.ts';
import { claimsOf, isSeated, seatNamed } from './claims.ts';
import { codeFor, codeLifetime } from './confirm/emailCode.ts';
import { passkeyOptions } from './confirm/passkey.ts';
import { newerThan } from './frozenTextStore.ts';
import { loadRound } from './loadedRound.ts';
import { methodsOf } from './methods.ts';
import { fullNames } from './organisationNames.ts';
import { keepPending } from './pendingStore.ts';
import { statementOf } from './statementOf.ts';

type Method = StatementAnswer['confirm']['method'];

/** Milliseconds for which a statement waits for a passkey. */
const passkeyLifetime = 5 * 60 * 1000;

/**
 * What somebody is about to confirm, put into words that nothing can be added to. It is judged as if it were
 * confirmed now, so that nobody takes out her passkey for what will be refused; nothing counts yet.
 */
export async function prepareStatement(
  deps: DecisionsDeps,
  actor: Actor,
  id: SignOffRoundId,
  { method, ...saying }: Saying & { readonly method: Method },
): Promise<Result<StatementAnswer>> {
  const { db } = deps;
  if (!can(actor, 'document.read', { sameDistrict: true })) return refuse('forbidden');
  const [round, at] = await Promise.all([loadRound(db, actor.district, id), instantOf(db)]);
  if (round === null) return refuse('not_found');
  const { state } = round;
  const [claims, newer, methods, organisations] = await Promise.all([
    claimsOf(db, state, actor, at),
    newerThan(db, state.opening.texts),
    methodsOf(deps, actor),
    fullNames(db, actor.district),
  ]);
  const seated = isSeated(state, claims, actor.person);
  if (!can(actor, 'round.sign', { sameDistrict: true, seated })) return refuse('no_seat');
  const seat = seatNamed(state.opening, saying.seat);
  if (seat === null) return refuse('no_seat');
  const facts = { at, newer: newer !== null, claim: claims.of(seat) };
  const speaking = mayCast(state, saying, facts);
  if (!speaking.ok) return speaking;
  if (!methods.includes(method)) return refuse('not_confirmed');
  const ballot = deps.ids.newId<BallotId>();
  const once = { ballot, issuedAt: at.toISOString(), nonce: hex(randomBytes(32)) };
  const person = { id: actor.person, name: actor.name };
  const stated = statementOf(state, saying, speaking.value, { person, organisations, once });
  const statement = sealed(stated);
  const about = { at, ballot, stated, challenge: statement.challenge };
  // One after the other: so many codes are under way at most, however many are asked for at once.
  return deps.inTurn(`statements of ${actor.person}`, async () => {
    const asked = await askToConfirm(deps, actor, method, about);
    if (!asked.ok) return asked;
    const { confirm, codeHash, lifetime } = asked.value;
    const expiresAt = new Date(at.getTime() + lifetime);
    const row = {
      id: ballot,
      round: id,
      person: actor.person,
      statement: statement.text,
      codeHash,
      expiresAt,
    };
    await keepPending(db, row, at);
    return ok({ id: ballot, statement: statement.text, confirm });
  });
}

type Asked = {
  readonly confirm: StatementAnswer['confirm'];
  readonly codeHash: string | null;
  readonly lifetime: number;
};

async function askToConfirm(
  deps: DecisionsDeps,
  actor: Actor,
  method: Method,
  about: {
    readonly at: Date;
    readonly ballot: BallotId;
    readonly stated: Statement;
    readonly challenge: Uint8Array;
  },
): Promise<Result<Asked>> {
  if (method === 'demo') return ok({ confirm: { method }, codeHash: null, lifetime: passkeyLifetime });
  if (method === 'passkey') {
    const options = await passkeyOptions(deps, actor.person, about.challenge);
    return ok({ confirm: { method, options }, codeHash: null, lifetime: passkeyLifetime });
  }
  const sent = await codeFor(deps, actor, about);
  if (!sent.ok) return sent;
  const { codeHash, sentTo } = sent.value;
  return ok({ confirm: { method, sentTo }, codeHash, lifetime: codeLifetime });
}
