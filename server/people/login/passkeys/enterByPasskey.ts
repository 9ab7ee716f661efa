import { z } from 'zod';
import { ok, type Result, refuse } from '../../../../shared/kernel/result.ts';
import { type Cookies, endSession } from '../../sessions.ts';
import type { LoginDeps } from '../loginDeps.ts';
import { forgetExpired } from '../oneTimeStore.ts';
import { realDistrict } from '../realDistrict.ts';
import { passkeysWork } from '../viewWays.ts';
import { ceremony, type Step } from './ceremony.ts';
import { ownerOfCredential } from './passkeyStore.ts';

/** What a browser answers: the signature of the challenge, and whose key made it. */
const answerShape = z.object({
  id: z.string().regex(/^[\w-]{1,1400}$/u),
  rawId: z.string(),
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
  response: z.object({
    clientDataJSON: z.string(),
    authenticatorData: z.string(),
    signature: z.string(),
  }),
});

/** What the browser needs to ask for any passkey of Corale that its owner has at hand. */
export async function passkeyQuestion(deps: LoginDeps): Promise<Result<Step<object>>> {
  if ((await realDistrict(deps.db)) === null || !passkeysWork(deps.config.baseUrl))
    return refuse('not_found');
  await forgetExpired(deps);
  // Without the cookies of whoever is signed in: this question is for anybody.
  const headers = new Headers();
  const asked = await ceremony(deps.db, () =>
    deps.auth.api.generatePasskeyAuthenticationOptions({ headers, returnHeaders: true }),
  );
  if (!asked.ok) return asked;
  const value = { ...asked.value.value, userVerification: 'required' };
  return ok({ ...asked.value, value });
}

/** Opens a session for the passkey that answered. */
export async function enterByPasskey(
  deps: LoginDeps,
  headers: Headers,
  response: Readonly<Record<string, unknown>>,
): Promise<Result<Cookies>> {
  const district = await realDistrict(deps.db);
  const answer = answerShape.safeParse(response);
  if (district === null || !answer.success) return refuse('passkey_failed');
  if ((await ownerOfCredential(deps.db, district.id, answer.data.id)) === null)
    return refuse('passkey_failed');
  const entered = await ceremony(deps.db, () =>
    deps.auth.api.verifyPasskeyAuthentication({
      body: { response: answer.data },
      headers,
      returnHeaders: true,
    }),
  );
  if (!entered.ok) return entered;
  await endSession(deps, headers);
  return ok(entered.value.cookies);
}
