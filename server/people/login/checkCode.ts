import { must } from '../../../shared/kernel/assert.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import { typedCode } from '../../../shared/people/loginCode.ts';
import type { Cookies } from '../sessions.ts';
import { servedDistrict } from '../territoryStore.ts';
import { codeSecret, receiverOfCode } from './askCode.ts';
import { enterAs } from './enterAs.ts';
import type { LoginDeps } from './loginDeps.ts';
import { knownPersonAt } from './loginStore.ts';
import { takeOnce } from './oneTimeStore.ts';

/** Opens a session for a code in the browser that asked for it. A wrong code spends nothing. */
export async function checkCode(
  deps: LoginDeps,
  headers: Headers,
  browserHalf: string,
  typed: string,
): Promise<Result<{ readonly email: string; readonly cookies: Cookies }>> {
  const code = typedCode(typed);
  if (code === null) return refuse('wrong_code');
  const kept = await takeOnce(deps, codeSecret(browserHalf, code));
  if (kept === null) return refuse('wrong_code');
  const district = must(await servedDistrict(deps.db), 'a code was asked for in a district');
  // Read again: an address that is somebody else's by now, or a login that was closed, opens nothing.
  const email = kept.slice(kept.indexOf(' ') + 1);
  const known = await knownPersonAt(deps.db, district.id, email);
  if (known === null || receiverOfCode(known) !== kept) return refuse('wrong_code');
  return ok({ email, cookies: await enterAs(deps, headers, { login: known.login, method: 'code' }) });
}
