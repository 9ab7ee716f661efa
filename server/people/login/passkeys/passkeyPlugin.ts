import { passkey } from '@better-auth/passkey';
import { APIError } from 'better-auth/api';

/**
 * better-auth's passkeys, bound to the name under which people reach Corale. Whoever holds one proves with a
 * finger, a face or a PIN that she is its owner: better-auth asks for it, and here it is insisted on.
 */
export function passkeyPlugin(baseUrl: URL) {
  return passkey({
    rpID: baseUrl.hostname,
    rpName: 'Corale',
    origin: baseUrl.origin,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    advanced: { webAuthnChallengeCookie: 'passkey' },
    registration: {
      afterVerification: ({ verification }) => insist(verification.registrationInfo?.userVerified),
    },
    authentication: {
      afterVerification: ({ verification }) => insist(verification.authenticationInfo.userVerified),
    },
  });
}

function insist(userVerified: boolean | undefined): void {
  if (userVerified !== true) throw new APIError('FORBIDDEN', { message: 'the owner was not verified' });
}
