import { browserSecret } from '../browserSecret.ts';
import type { LoginDeps } from '../loginDeps.ts';
import { identificationLifetime } from './identification.ts';

/** Which identification this browser began. */
export function stateCookie(deps: LoginDeps) {
  return browserSecret(deps, { name: 'identity', lifetime: identificationLifetime });
}
