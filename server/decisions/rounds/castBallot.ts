import type { z } from 'zod';
import type { Confirmation } from '../../../shared/decisions/round.ts';
import type { ballotBody } from '../../../shared/decisions/roundApi.ts';
import { type Statement, sealed } from '../../../shared/decisions/statement.ts';
import type { BallotId, SignOffRoundId } from '../../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { receiverOf } from '../../people/login/loginStore.ts';
import { servedDistrict } from '../../people/territoryStore.ts';
import { done, transact } from '../../platform/transact.ts';
import type { DecisionsDeps } from '../decisionsDeps.ts';
import { storeCounter } from './confirm/credentialStore.ts';
import { confirmedByCode } from './confirm/emailCode.ts';
import { confirmedByPasskey, type ShownPasskey } from './confirm/passkey.ts';
import { loadRound } from './loadedRound.ts';
import { fullNames } from './organisationNames.ts';
import { type Pending, pendingOf, takePending } from './pendingStore.ts';
import { storeRead } from './readStore.ts';
import { recordBallot } from './recordBallot.ts';
import { tellRounds } from './tellRounds.ts';

type Confirming = z.output<typeof ballotBody>;
type Receipt = { readonly receipt: BallotId };

/** What was prepared is confirmed, by whoever prepared it, and counts from here on. */
export async function castBallot(
  deps: DecisionsDeps,
  actor: Actor,
  id: SignOffRoundId,
  confirming: Confirming,
): Promise<Result<Receipt>> {
  const { db } = deps;
  const [before, pending, organisations] = await Promise.all([
    loadRound(db, actor.district, id),
    pendingOf(db, confirming.statement),
    fullNames(db, actor.district),
  ]);
  if (before === null) return refuse('not_found');
  if (pending === null || pending.round !== id || pending.person !== actor.person)
    return refuse('statement_over');
  // It was made by `prepareStatement`, and nobody has changed it since.
  const statement = JSON.parse(pending.statement) as Statement;
  const shown = await shownBy(deps, actor, { pending, statement, confirming });
  if (!shown.ok) return shown;
  const { ballot, issuedAt, nonce, seat, choice, reason, texts } = statement;
  const incoming = {
    saying: { seat, choice, reason, hashes: texts.map(({ hash }) => hash) },
    speaker: { id: actor.person, name: actor.name, office: actor.office },
    said: { organisations, once: { ballot, issuedAt, nonce } },
    confirmation: shown.value.confirmation,
    confirmed: pending.statement,
    by: actor.person,
  };
  return deps.inTurn(id, () =>
    transact(deps, actor.district, async (tx) => {
      const recorded = await recordBallot(tx, actor, before, incoming, async (at) => {
        const taken = await takePending(tx, pending.id);
        return taken === null || taken.expiresAt <= at ? refuse('statement_over') : null;
      });
      if (!recorded.ok) return recorded;
      const { passkey } = shown.value;
      if (passkey !== null) await storeCounter(tx, passkey.credential, passkey.counter);
      const { acts, at } = recorded.value;
      const told = () => {
        tellRounds(deps);
        // What she has signed she has had before her. It decides nothing, and nobody waits for it.
        deps.background.run(() => storeRead(db, actor.person, before.state.opening.texts, at));
      };
      return done({ receipt: ballot }, acts, told, at);
    }),
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
