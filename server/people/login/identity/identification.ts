import { z } from 'zod';
import { ownAddress } from '../../../../shared/kernel/ownAddress.ts';
import { ok, type Result, refuse } from '../../../../shared/kernel/result.ts';
import type { Session } from '../../currentSession.ts';
import type { Cookies } from '../../sessions.ts';
import { enterAs } from '../enterAs.ts';
import { isFresh } from '../freshness.ts';
import type { LoginDeps } from '../loginDeps.ts';
import { keepOnce, takeOnce } from '../oneTimeStore.ts';
import { realDistrict } from '../realDistrict.ts';
import { loginOfIdentity } from './identityStore.ts';
import { linkIdentity } from './linkIdentity.ts';
import { type Identity, pendingSchema, secret } from './provider.ts';

/** Seconds that somebody may take to identify herself over there. */
export const identificationLifetime = 10 * 60;

/** What an identification is for. */
const purposeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('enter'), goTo: z.string() }),
  // A link is made only in the very session that asked for it.
  z.object({ kind: z.literal('link'), session: z.string() }),
]);
type Purpose = z.infer<typeof purposeSchema>;

const keptSchema = z.object({ pending: pendingSchema, purpose: purposeSchema });

/** An identification that has begun: where to send the browser, and the state that it keeps. */
export type Begun = { readonly url: string; readonly state: string };

/** What the page is told when somebody comes back; the words are in the catalogue. */
export type Outcome = 'linked' | 'taken' | 'not_linked' | 'cancelled' | 'failed';

export type CameBack = { readonly goTo: string; readonly cookies: Cookies };

export async function beginEntering(deps: LoginDeps, goTo: string | undefined): Promise<Result<Begun>> {
  if ((await realDistrict(deps.db)) === null) return refuse('not_found');
  return begin(deps, { kind: 'enter', goTo: ownAddress(goTo) ?? '/scrivania' });
}

export async function beginLinking(deps: LoginDeps, session: Session): Promise<Result<Begun>> {
  if ((await realDistrict(deps.db)) === null) return refuse('only_demo');
  if (!isFresh(deps.clock, session)) return refuse('enter_again');
  return begin(deps, { kind: 'link', session: session.sessionId });
}

async function begin(deps: LoginDeps, purpose: Purpose): Promise<Result<Begun>> {
  if (deps.identityProvider === null) return refuse('not_found');
  const state = secret();
  const { url, pending } = await deps.identityProvider.begin(state);
  await keepOnce(deps, `identity ${state}`, JSON.stringify({ pending, purpose }), identificationLifetime);
  return ok({ url, state });
}

/**
 * Somebody comes back from the provider. `state` is what the address says, `browserState` what this browser
 * kept: they are one, or somebody was sent here with another's identification.
 */
export async function comeBack(
  deps: LoginDeps,
  headers: Headers,
  answer: { readonly state?: string; readonly code?: string; readonly error?: string },
  browserState: string | null,
): Promise<CameBack> {
  if (answer.state === undefined || answer.state !== browserState) return toDoor('failed');
  const kept = await takeOnce(deps, `identity ${answer.state}`);
  if (kept === null || deps.identityProvider === null) return toDoor('failed');
  const { pending, purpose } = keptSchema.parse(JSON.parse(kept));
  const back = purpose.kind === 'link' ? toProfile : toDoor;
  if (answer.error === 'access_denied') return back('cancelled');
  if (answer.error !== undefined || answer.code === undefined) return back('failed');
  const identity = await deps.identityProvider.finish(answer.code, pending);
  if (identity === null) return back('failed');
  if (purpose.kind === 'enter') return enter(deps, headers, identity, purpose.goTo);
  const session = await deps.currentSession(headers);
  if (session === null || session.sessionId !== purpose.session) return toDoor('failed');
  return toProfile(await linkIdentity(deps, session.actor, identity));
}

async function enter(deps: LoginDeps, headers: Headers, identity: Identity, goTo: string): Promise<CameBack> {
  const district = await realDistrict(deps.db);
  const login = district === null ? null : await loginOfIdentity(deps.db, district.id, identity);
  if (login === null) return toDoor('not_linked');
  const { level } = identity;
  return { goTo, cookies: await enterAs(deps, headers, { login, method: 'identity_provider', level }) };
}

function toDoor(outcome: Outcome): CameBack {
  return { goTo: `/?esito=${outcome}`, cookies: [] };
}

function toProfile(outcome: Outcome): CameBack {
  return { goTo: `/profilo?esito=${outcome}`, cookies: [] };
}
