import { ok, type Result, refuse } from '../../../../shared/kernel/result.ts';
import { done, transact } from '../../../platform/transact.ts';
import type { Session } from '../../currentSession.ts';
import type { Cookies } from '../../sessions.ts';
import { personActs } from '../acts.ts';
import { endOthersBy } from '../endSessions.ts';
import { isFresh } from '../freshness.ts';
import type { LoginDeps } from '../loginDeps.ts';
import { notify } from '../notices.ts';
import { realDistrict } from '../realDistrict.ts';
import { passkeysWork } from '../viewWays.ts';
import { ceremony, type Step } from './ceremony.ts';
import { deletePasskey, namePasskey } from './passkeyStore.ts';

/** What the browser needs to make a passkey for whoever is signed in. */
export async function newPasskeyQuestion(
  deps: LoginDeps,
  session: Session,
  headers: Headers,
): Promise<Result<Step<object>>> {
  if ((await realDistrict(deps.db)) === null) return refuse('only_demo');
  if (!passkeysWork(deps.config.baseUrl)) return refuse('not_found');
  if (!isFresh(deps.clock, session)) return refuse('enter_again');
  const asked = await ceremony(deps.db, () =>
    deps.auth.api.generatePasskeyRegistrationOptions({ headers, query: {}, returnHeaders: true }),
  );
  if (!asked.ok) return asked;
  // What the device shows beside the key: her name, and not the name of her login.
  const { name } = session.actor;
  const options = asked.value.value;
  return ok({ ...asked.value, value: { ...options, user: { ...options.user, name, displayName: name } } });
}

/** Takes the passkey that the browser has made. */
export async function addPasskey(
  deps: LoginDeps,
  session: Session,
  headers: Headers,
  made: { readonly name: string; readonly response: Readonly<Record<string, unknown>> },
): Promise<Result<Cookies>> {
  if (!isFresh(deps.clock, session)) return refuse('enter_again');
  const added = await ceremony(deps.db, () =>
    deps.auth.api.verifyPasskeyRegistration({ body: { ...made }, headers, returnHeaders: true }),
  );
  if (!added.ok) return added;
  const { actor } = session;
  await transact(deps, actor.district, async () => done(null, [personActs.passkeyAdded(actor.person)]));
  notify(deps, actor.person, { kind: 'passkeyAdded', passkey: made.name });
  return ok(added.value.cookies);
}

export function renamePasskey(
  deps: LoginDeps,
  { actor }: Session,
  id: string,
  name: string,
): Promise<Result<null>> {
  return transact(deps, actor.district, async (tx) =>
    (await namePasskey(tx, actor.person, id, name))
      ? done(null, [personActs.passkeyRenamed(actor.person)])
      : refuse('not_found'),
  );
}

/** Takes a passkey away, with whatever else came in by one: a lost telephone is out at once. */
export function removePasskey(deps: LoginDeps, session: Session, id: string): Promise<Result<null>> {
  const { actor } = session;
  return transact(deps, actor.district, async (tx) => {
    const name = await deletePasskey(tx, actor.person, id);
    if (name === null) return refuse('not_found');
    const ended = await endOthersBy(tx, deps, session, 'passkey');
    return done(null, [personActs.passkeyRemoved(actor.person), ...ended.acts], () => {
      ended.tell();
      notify(deps, actor.person, { kind: 'passkeyRemoved', passkey: name });
    });
  });
}
