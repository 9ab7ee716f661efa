import type { SignView } from '../../../shared/decisions/roundApi.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { receiverOf } from '../../people/login/loginStore.ts';
import { passkeysOf } from '../../people/login/passkeys/passkeyStore.ts';
import { passkeysWork } from '../../people/login/viewWays.ts';
import { servedDistrict } from '../../people/territoryStore.ts';
import type { DecisionsDeps } from '../decisionsDeps.ts';

/** How this person can confirm here, the strongest first. In a demo nobody can prove who she is. */
export async function methodsOf(
  { db, config, mailer }: Pick<DecisionsDeps, 'db' | 'config' | 'mailer'>,
  { person }: Pick<Actor, 'person'>,
): Promise<SignView['methods']> {
  if ((await servedDistrict(db))?.demo !== false) return ['demo'];
  const [passkeys, receiver] = await Promise.all([passkeysOf(db, person), receiverOf(db, person)]);
  return [
    ...(passkeys.length > 0 && passkeysWork(config.baseUrl) ? (['passkey'] as const) : []),
    ...(mailer !== null && receiver !== null ? (['email_code'] as const) : []),
  ];
}
