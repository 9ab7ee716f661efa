import type { z } from 'zod';
import type { Confirmation } from '../../../shared/decisions/round.ts';
import type { ballotBody } from '../../../shared/decisions/roundApi.ts';
import { type Statement, sealed } from '../../../shared/decisions/statement.ts';
import type { BallotId, SignOffRoundId } from '../../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import { receiverOf } from '../../people/login/loginStore.ts';
import { servedDistrict } from '../../people/territoryStore.ts';
import type { DecisionsDeps } from '../decisionsDeps.ts';
import type { BallotDeps } from './ballotDeps.ts';
import { isBallotOf } from './ballotStore.ts';
import { confirmedByCode } from './confirm/emailCode.ts';
import { confirmedByPasskey, type ShownPasskey } from './confirm/passkey.ts';
import { type Pending, pendingOf } from './pendingStore.ts';
import { roundOf } from './roundStore.ts';

type Confirming = z.output<typeof ballotBody>;
type Receipt = { readonly receipt: BallotId };

/**
 * What was prepared is confirmed, by whoever prepared it, and counts from here on. Whose answer was lost on its way
 * asks again and gets the same one: a ballot bears the id of its statement, and counts once.
 */
export async function castBallot(
  deps: BallotDeps,
  actor: Actor,
  id: SignOffRoundId,
  confirming: Confirming,
): Promise<Result<Receipt>> {
  if (!can(actor, 'document.read', { sameDistrict: true })) return refuse('forbidden');
  const { statement } = confirming;
  const cast = await castNow(deps, actor, id, confirming);
  if (cast.ok || !(await isBallotOf(deps.db, { round: id, ballot: statement, person: actor.person })))
    return cast;
  return ok({ receipt: statement });
}

async function castNow(
  deps: BallotDeps,
  actor: Actor,
  id: SignOffRoundId,
  confirming: Confirming,
): Promise<Result<Receipt>> {
  const pending = await pendingOf(deps.db, confirming.statement);
  if (pending === null || pending.round !== id || pending.person !== actor.person) {
    const round = await roundOf(deps.db, actor.district, id);
    return refuse(round === null ? 'not_found' : 'statement_over');
  }
  // It was made by `prepareStatement`, and nobody has changed it since.
  const statement = JSON.parse(pending.statement) as Statement;
  const shown = await shownBy(deps, actor, { pending, statement, confirming });
  if (!shown.ok) return shown;
  const { ballot, issuedAt, nonce, seat, choice, reason, texts } = statement;
  return deps.ballotBox(
    { district: actor.district, round: id },
    {
      ...shown.value,
      saying: { seat, choice, reason, hashes: texts.map(({ hash }) => hash) },
      speaker: { id: actor.person, name: actor.name, office: actor.office },
      once: { ballot, issuedAt, nonce },
      confirmed: { id: pending.id, text: pending.statement },
      by: actor.person,
    },
  );
}

type Shown = { readonly confirmation: Confirmation; readonly passkey: ShownPasskey | null };

/** How she showed that it is she, before anybody waits for her. */
async function shownBy(
  deps: DecisionsDeps,
  { person }: Actor,
  about: { readonly pending: Pending; readonly statement: Statement; readonly confirming: Confirming },
): Promise<Result<Shown>> {
  const { pending, statement, confirming } = about;
  switch (confirming.method) {
    case 'demo': {
      if ((await servedDistrict(deps.db))?.demo !== true) return refuse('not_confirmed');
      return ok({ confirmation: { method: 'demo' }, passkey: null });
    }
    case 'email_code': {
      const right = await confirmedByCode(deps, pending, confirming.code);
      if (!right.ok) return right;
      const receiver = await receiverOf(deps.db, person);
      if (receiver === null) return refuse('not_confirmed');
      return ok({ confirmation: { method: 'email_code', sentTo: receiver.email }, passkey: null });
    }
    case 'passkey': {
      const { challenge } = sealed(statement);
      const passkey = await confirmedByPasskey(deps, person, challenge, confirming.assertion);
      return passkey.ok ? ok({ confirmation: passkey.value.confirmation, passkey: passkey.value }) : passkey;
    }
  }
}
