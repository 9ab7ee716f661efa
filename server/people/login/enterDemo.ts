import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import { personaLogin } from '../personStore.ts';
import type { Cookies, SessionDeps } from '../sessions.ts';
import { servedDistrict } from '../territoryStore.ts';
import { enterAs } from './enterAs.ts';

/** Signs in as a persona of a demo district. */
export async function enterDemo(
  deps: SessionDeps,
  headers: Headers,
  persona: string,
): Promise<Result<Cookies>> {
  const district = await servedDistrict(deps.db);
  if (district === null || !district.demo) return refuse('not_demo');
  const login = await personaLogin(deps.db, district.id, persona);
  if (login === null) return refuse('not_found');
  return ok(await enterAs(deps, headers, { login, method: 'persona' }));
}
